package io.talkturn.ui.apply;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.project.Project;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether predictions are kept, and what they are called: beside a corpus of the project by itself, of files and of what was
 * pasted where a person wants a corpus made of these.
 */
final class Keeping {
    private final Supplier<@Nullable Project> project;
    private final BooleanProperty keep = new SimpleBooleanProperty(this, "keep", false);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper newCorpus = new ReadOnlyBooleanWrapper();
    private final String usual;
    private Set<String> taken = Set.of();
    private @Nullable ApplySource shown;

    /** @param run what people call the run */
    Keeping(Supplier<@Nullable Project> project, String run) {
        this.project = project;
        this.usual = Texts.of("apply.keep.usual", run);
        name.set(usual);
    }

    /** What the sets beside a corpus are called; not for the UI thread. */
    static Set<String> taken(@Nullable Path corpus) {
        return corpus == null
                ? Set.of()
                : PredictionSet.catalog(corpus).list().stream()
                        .map(RunEntry::title)
                        .collect(Collectors.toSet());
    }

    /** Says what others of the corpus are called; a name that nobody typed gives way. */
    void besides(Set<String> names) {
        taken = names;
        if (name.get().startsWith(usual)) {
            String free = usual;
            for (int n = 2; names.contains(free); n++) {
                free = usual + " " + n;
            }
            name.set(free);
        }
    }

    /** Whether the name is that of others of the corpus. */
    boolean isTaken() {
        return keep.get() && taken.contains(name.get().strip());
    }

    /** Whether they are kept. */
    BooleanProperty keepProperty() {
        return keep;
    }

    /** What they are called. */
    StringProperty nameProperty() {
        return name;
    }

    /** Whether they can be kept: something is chosen, and the project may be changed. */
    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether a corpus would be made for it. */
    ReadOnlyBooleanProperty newCorpusProperty() {
        return newCorpus.getReadOnlyProperty();
    }

    void onChange(Runnable action) {
        keep.subscribe(action);
        name.subscribe(action);
    }

    /** Shows what is chosen now; beside a corpus of the project they are kept where nobody says otherwise. */
    void show(@Nullable ApplySource source) {
        boolean isOther = !Objects.equals(source, shown);
        shown = source;
        Project open = project.get();
        boolean mayWrite = open != null && !open.isReadOnly();
        newCorpus.set(source != null && !(source instanceof ApplySource.OfCorpus));
        offered.set(source != null && mayWrite);
        if (isOther) {
            keep.set(offered.get() && !newCorpus.get());
        }
    }

    /** Whether what is wanted can be. */
    boolean isPossible() {
        return !keep.get() || !(name.get().isBlank() || isTaken());
    }

    /** What is wanted now. */
    Wanted wanted(ApplySource source) {
        return keep.get() && offered.get()
                ? new Wanted(name.get().strip(), source instanceof ApplySource.OfCorpus ? null : project.get())
                : new Wanted(null, null);
    }

    /**
     * What was wanted when it began.
     *
     * @param name null: nothing is kept
     * @param into the project that a corpus is made in, null where there is one already
     */
    record Wanted(@Nullable String name, @Nullable Project into) {
        /** Makes the corpus that the predictions are to lie beside. */
        Given placed(Jobs jobs, Given given, Progress progress) {
            Project project = into;
            if (project == null) {
                return given;
            }
            Corpus corpus = given.corpus();
            Path folder;
            try {
                folder = jobs.inQueue(
                        QueueOf.newCorpora(project.folder()), progress, p -> project.addNew(corpus, p, fresh -> {}));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Given(corpus, folder, List.of("--corpus", folder.toString()));
        }

        /** What they are called, empty where they are not kept. */
        String title() {
            return name == null ? "" : name;
        }

        List<String> words() {
            return name == null ? List.of() : List.of("--keep", name);
        }

        /** The corpus that was made. */
        @Nullable
        Path corpus(Given given) {
            return into == null ? null : given.folder();
        }

        /** Where the predictions are kept. */
        @Nullable
        RunFolder set(Given given) {
            return name == null || given.folder() == null ? null : PredictionSet.find(given.folder(), name);
        }
    }
}
