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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Divides the corpus that is looked at: every change is shown and written at once, and can be taken back. */
public final class Divider {
    private final OpenCorpus open;
    private final UndoStack undo;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final Map<Path, Stored> stored = new HashMap<>();

    /** What is on the disk in one corpus folder, and how many changes of it are not written yet. */
    private static final class Stored {
        private Map<String, Partition> partitions = Map.of();
        private int unwritten;
    }

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
                undo.performLater(title, failed -> set(loaded, after, failed), failed -> set(loaded, before, failed));
            }
        } catch (UserError e) {
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    /** Shows the division at once and writes it; where that fails what is on the disk is shown again. */
    private void set(Loaded of, Map<String, Partition> wanted, Runnable failed) {
        Loaded looked = open.loadedProperty().get();
        // a change is taken back in the corpus where it was made, whichever is looked at by then
        Loaded now = looked != null && looked.folder().equals(of.folder()) ? looked : of;
        Stored there = stored.computeIfAbsent(now.folder(), f -> new Stored());
        if (there.unwritten == 0) {
            there.partitions = now.corpus().partitions();
        }
        there.unwritten++;
        Corpus changed = now.corpus().withPartitions(wanted);
        if (now.equals(looked)) {
            open.replace(changed);
        }
        jobs.save(now.folder(), Texts.of("partitions.save"), progress -> {
                    CorpusFolder.writePartitions(now.folder(), changed, wanted, progress);
                    return "";
                })
                .onDone(done -> there.partitions = wanted)
                .onFailed(thrown -> {
                    problem.set(Failures.sentence(thrown));
                    showStored(now, there);
                    failed.run();
                })
                .onEnd(() -> there.unwritten--);
    }

    /** A newer change, where there is one, is written next and stays in sight. */
    private void showStored(Loaded of, Stored there) {
        Loaded now = open.loadedProperty().get();
        if (there.unwritten == 1 && now != null && now.folder().equals(of.folder())) {
            open.replace(now.corpus().withPartitions(there.partitions));
        }
    }
}
