package io.talkturn.ui.corpus;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.context.OpenFolds;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps sets of folds with the corpus that is looked at and takes them away; every change can be taken back. */
public final class FoldsDesk {
    private final OpenFolds folds;
    private final OpenCorpus open;
    private final UndoStack undo;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public FoldsDesk(OpenFolds folds, OpenCorpus open, UndoStack undo, Jobs jobs) {
        this.folds = folds;
        this.open = open;
        this.undo = undo;
        this.jobs = jobs;
    }

    /** Why the last change could not be made, empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Keeps a set, in the place of one of its name. */
    public void add(Folds set) {
        change(Texts.of("folds.undo.add", set.name()), set.name(), set);
    }

    /** Takes a set away. */
    public void remove(String name) {
        change(Texts.of("folds.undo.remove", name), name, null);
    }

    private void change(String title, String name, @Nullable Folds after) {
        Loaded loaded = open.loadedProperty().get();
        Folds before = folds.of(name).orElse(null);
        if (loaded != null) {
            undo.performLater(
                    title, failed -> set(loaded, name, after, failed), failed -> set(loaded, name, before, failed));
        }
    }

    /** A change is taken back in the corpus where it was made, whichever is looked at by then. */
    private void set(Loaded of, String name, @Nullable Folds wanted, Runnable failed) {
        problem.set("");
        jobs.save(of.folder(), Texts.of("folds.save", name), progress -> {
                    put(of.folder(), of.corpus(), name, wanted, progress);
                    return "";
                })
                .onFailed(thrown -> {
                    problem.set(Failures.sentence(thrown));
                    failed.run();
                })
                .onEnd(folds::refresh);
    }

    private static void put(Path folder, Corpus corpus, String name, @Nullable Folds wanted, Progress progress) {
        if (wanted != null) {
            FoldsFiles.write(folder, corpus, wanted, progress);
        } else if (FoldsFiles.names(folder).contains(name)) {
            FoldsFiles.delete(folder, name, progress);
        }
    }
}
