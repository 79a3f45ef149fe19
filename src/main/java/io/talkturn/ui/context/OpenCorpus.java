package io.talkturn.ui.context;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The corpus that is looked at, read once for all pages: it follows {@link Selection#corpusProperty()}. */
public final class OpenCorpus {
    /** A corpus and the folder it was read from. */
    public record Loaded(Path folder, Corpus corpus) {}

    private final ObservableValue<@Nullable Path> selected;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable Job<Loaded> reading;
    private boolean isReplaced;

    public OpenCorpus(ObservableValue<@Nullable Path> selected, Jobs jobs) {
        this.selected = selected;
        this.jobs = jobs;
        selected.subscribe(folder -> reload());
    }

    /** The corpus in memory, null while there is none or it is being read. */
    public ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether it is being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /**
     * Reads it again, because its files were changed. Until that is done what was read before stays: whoever shows it keeps
     * what was chosen there, and takes the new one in its place.
     */
    public void reload() {
        Path folder = selected.getValue();
        Loaded shown = loaded.get();
        reading = null;
        isReplaced = false;
        loading.set(folder != null);
        if (shown != null && !shown.folder().equals(folder)) {
            loaded.set(null);
        }
        if (folder != null) {
            Job<Loaded> job =
                    jobs.latest("open-corpus", folder, progress -> new Loaded(folder, CorpusFolder.read(folder)));
            reading = job;
            job.onDone(read -> ifWanted(job, () -> take(read))).onEnd(() -> ifWanted(job, () -> end(job)));
        }
    }

    /** What was changed in the window while it was read may be missing in it, but is written by now or next. */
    private void take(Loaded read) {
        if (isReplaced) {
            reload();
        } else {
            loaded.set(read);
        }
    }

    private void end(Job<Loaded> job) {
        if (job.stateProperty().get() == Job.State.FAILED) {
            loaded.set(null); // what can no longer be read must not be shown as if it could
        }
        loading.set(false);
    }

    /** One that was asked for before ends later than the next one begins, or after the corpus was closed. */
    private void ifWanted(Job<Loaded> job, Runnable action) {
        if (job.equals(reading)) {
            action.run();
        }
    }

    /** Takes a changed corpus that is on the disk already, for example with other partitions. */
    public void replace(Corpus changed) {
        Loaded now = loaded.get();
        if (now != null) {
            isReplaced = loading.get();
            loaded.set(new Loaded(now.folder(), changed));
        }
    }
}
