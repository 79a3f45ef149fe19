package io.talkturn.ui.corpus;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Divides the corpus that is looked at: every change is shown and written at once, and can be taken back. */
public final class Divider {
    private final OpenCorpus open;
    private final UndoStack undo;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What is on the disk, and how many changes of it are not written yet. */
    private Map<String, Partition> stored = Map.of();

    private int unwritten;

    public Divider(OpenCorpus open, UndoStack undo, Jobs jobs) {
        this.open = open;
        this.undo = undo;
        this.jobs = jobs;
    }

    /** Why the last change could not be made, empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Makes a change that can be taken back. */
    public void change(String title, Function<Corpus, Map<String, Partition>> division) {
        problem.set("");
        Loaded loaded = open.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        Map<String, Partition> before = loaded.corpus().partitions();
        try {
            Map<String, Partition> after = division.apply(loaded.corpus());
            if (!after.equals(before)) {
                undo.perform(title, () -> set(loaded, after), () -> set(loaded, before));
            }
        } catch (UserError e) {
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    /** Shows the division at once and writes it; where that fails what is on the disk is shown again. */
    private void set(Loaded of, Map<String, Partition> wanted) {
        Loaded now = open.loadedProperty().get();
        if (now == null || !Objects.equals(now.folder(), of.folder())) {
            problem.set(Texts.of("partitions.other"));
            return;
        }
        if (unwritten == 0) {
            stored = now.corpus().partitions();
        }
        unwritten++;
        Corpus changed = now.corpus().withPartitions(wanted);
        open.replace(changed);
        jobs.save(now.folder(), Texts.of("partitions.save"), progress -> {
                    CorpusFolder.writePartitions(now.folder(), changed, wanted, progress);
                    return "";
                })
                .onDone(done -> stored = wanted)
                .onFailed(thrown -> {
                    problem.set(Failures.sentence(thrown));
                    showStored(now);
                })
                .onEnd(() -> unwritten--);
    }

    /** A newer change, where there is one, is written next and stays in sight. */
    private void showStored(Loaded of) {
        Loaded now = open.loadedProperty().get();
        if (unwritten == 1 && now != null && now.folder().equals(of.folder())) {
            open.replace(now.corpus().withPartitions(stored));
        }
    }
}
