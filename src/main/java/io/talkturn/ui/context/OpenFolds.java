package io.talkturn.ui.context;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The sets of folds of the corpus that is looked at, and the one that is trained on. Used on the UI thread. */
public final class OpenFolds {
    private final OpenCorpus open;
    private final Jobs jobs;
    private final ObservableList<Folds> all = FXCollections.observableArrayList();
    private final ObservableList<Folds> shown = FXCollections.unmodifiableObservableList(all);
    private final ObjectProperty<@Nullable Folds> chosen = new SimpleObjectProperty<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<@Nullable Loaded> divided = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<Folds> strange = List.of();
    private @Nullable String wanted;
    private @Nullable Path folder;

    /**
     * What was read.
     *
     * @param strange those of the sets that name conversations which the corpus does not have
     * @param problem why some cannot be used, empty where all can
     */
    private record Found(List<Folds> sets, List<Folds> strange, String problem) {}

    public OpenFolds(OpenCorpus open, Jobs jobs) {
        this.open = open;
        this.jobs = jobs;
        open.loadedProperty().subscribe(this::follow);
        chosen.subscribe(this::divide);
    }

    /** The sets, by name. */
    public ObservableList<Folds> all() {
        return shown;
    }

    /** The set of that name. */
    public Optional<Folds> of(String name) {
        return all.stream().filter(folds -> folds.name().equals(name)).findFirst();
    }

    /** Whether a set can be trained on: it is of the corpus as it is now. */
    public boolean isUsable(Folds folds) {
        return !strange.contains(folds);
    }

    /** The set whose folds are trained on, null for the corpus's own train, dev and test. */
    public ObjectProperty<@Nullable Folds> chosenProperty() {
        return chosen;
    }

    /** The corpus as a run is checked on it: as the first fold of the chosen set divides it, or as it is. */
    public ReadOnlyObjectProperty<@Nullable Loaded> dividedProperty() {
        return divided.getReadOnlyProperty();
    }

    /** Why some sets cannot be read or used, empty where all can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Chooses a set as soon as it is known to be there.
     *
     * @param name where there is no such set, the corpus's own division is chosen
     */
    public void choose(String name) {
        wanted = name;
        refresh();
    }

    /** Reads the sets again, because one was written; what is being written is waited for. */
    public void refresh() {
        Loaded loaded = open.loadedProperty().get();
        if (loaded != null) {
            jobs.latest("folds", loaded.folder(), progress -> read(loaded))
                    .onDone(found -> {
                        if (loaded.folder().equals(folder)) {
                            take(found);
                        }
                    })
                    .onFailed(thrown -> problem.set(Failures.sentence(thrown)));
        }
    }

    private void follow(@Nullable Loaded loaded) {
        Path now = loaded == null ? null : loaded.folder();
        if (!Objects.equals(now, folder)) {
            folder = now;
            wanted = null;
            strange = List.of();
            all.clear();
            problem.set("");
            chosen.set(null);
        }
        divide();
        refresh();
    }

    private static Found read(Loaded of) {
        List<Folds> sets = new ArrayList<>();
        List<Folds> strange = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : FoldsFiles.names(of.folder())) {
            try {
                Folds folds = FoldsFiles.read(of.folder(), name);
                sets.add(folds);
                if (!isOf(folds, of.corpus(), problems)) {
                    strange.add(folds);
                }
            } catch (UserError e) {
                problems.add(Failures.sentence(e)); // one that is damaged does not hide the others
            }
        }
        return new Found(sets, strange, String.join("\n", problems));
    }

    private static boolean isOf(Folds folds, Corpus corpus, List<String> problems) {
        try {
            folds.requireOf(corpus);
            return true;
        } catch (UserError e) {
            problems.add(Failures.sentence(e));
            return false;
        }
    }

    private void take(Found found) {
        Folds before = chosen.get();
        String kept = before == null ? "" : before.name();
        String name = Objects.requireNonNullElse(wanted, kept);
        wanted = null;
        strange = found.strange();
        problem.set(found.problem());
        if (!found.sets().equals(all)) {
            all.setAll(found.sets());
        }
        Folds now = of(name).filter(this::isUsable).orElse(null);
        if (!Objects.equals(now, before)) {
            chosen.set(now);
        }
    }

    private void divide() {
        Loaded loaded = open.loadedProperty().get();
        Folds folds = chosen.get();
        divided.set(
                loaded == null || folds == null || !isUsable(folds)
                        ? loaded
                        : new Loaded(
                                loaded.folder(),
                                loaded.corpus()
                                        .withPartitions(folds.folds().getFirst().partitions())));
    }
}
