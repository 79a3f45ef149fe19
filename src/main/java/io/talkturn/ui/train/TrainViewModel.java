package io.talkturn.ui.train;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.RunWatcher;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The runs of the project, the one that is looked at and what can be done with it. */
final class TrainViewModel {
    private final ObservableList<RunEntry> runs;
    private final ObjectProperty<@Nullable Path> selected = new SimpleObjectProperty<>(this, "selected", null);
    private final ReadOnlyObjectWrapper<@Nullable RunEntry> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(new RunProgress());
    private @Nullable RunWatcher watcher;

    /** What a user can do with a run in its present state. */
    record Allowed(boolean pause, boolean resume, boolean stop, boolean dequeue) {}

    TrainViewModel(ObservableList<RunEntry> runs) {
        this.runs = runs;
        selected.subscribe(this::watch);
        runs.addListener((ListChangeListener<RunEntry>) change -> find());
    }

    /** The folder of the run that is looked at. */
    ObjectProperty<@Nullable Path> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<@Nullable RunEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** What the run's events add up to; a new value with every update that brought something. */
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The watcher to poll, away from the UI thread; hand its update to {@link #accept}. */
    @Nullable
    RunWatcher watcher() {
        return watcher;
    }

    /** Takes in an update of this watcher; one of a run that is no longer looked at is dropped. */
    void accept(RunWatcher from, RunWatcher.Update update, Runnable redraw) {
        if (from == watcher && !update.isEmpty()) {
            progress.get().accept(update);
            redraw.run();
        }
    }

    Allowed allowed() {
        RunEntry run = entry.get();
        // when a trial is trained its study says
        if (run == null || run.status() == null || RunPlaces.isTrial(run.folder())) {
            return new Allowed(false, false, false, false);
        }
        boolean busy = run.state() == RunState.RUNNING && !run.isOrphaned();
        boolean waiting = run.state() == RunState.QUEUED;
        boolean over = run.state().hasResults() || run.state() == RunState.DISCARDED;
        boolean isWhole = run.problem() == null;
        return new Allowed(busy, isWhole && !busy && !waiting && !over, busy, waiting);
    }

    /**
     * The figures under the run's name, in words.
     *
     * @param counted what throughput is counted in
     */
    static String figures(RunProgress progress, String counted) {
        RunStatus status = progress.status();
        if (status == null) {
            return "";
        }
        var last = progress.last();
        StringBuilder text = new StringBuilder(status.device());
        // the last word of a run that was stopped may still say how long it would have gone on
        append(
                text,
                status.state().isEnded() ? null : status.etaSeconds(),
                s -> Format.timeLeft(Duration.ofSeconds(Math.round(s))));
        if (last != null) {
            append(
                    text,
                    last.pace().windowsPerSecond(),
                    w -> Texts.of("train.throughput." + counted, Format.integer(Math.round(w))));
            append(text, last.pace().seconds(), s -> Texts.of("train.epochTime", Format.decimals(s, 1)));
            append(text, (double) last.memoryBytes(), b -> Texts.of("train.memory", Format.bytes(Math.round(b))));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Double value, Function<Double, String> shown) {
        if (value != null && value > 0) {
            text.append(text.isEmpty() ? "" : " · ").append(shown.apply(value));
        }
    }

    private void watch() {
        Path path = selected.get();
        find();
        RunEntry run = entry.get();
        watcher = path == null || run == null ? null : new RunWatcher(run.folder());
        progress.set(new RunProgress());
    }

    private void find() {
        Path path = selected.get();
        RunEntry found = runs.stream()
                .filter(r -> r.folder().path().equals(path))
                .findFirst()
                .orElse(null);
        entry.set(found);
        if (found != null && watcher == null) {
            watcher = new RunWatcher(found.folder());
        } else if (found == null && watcher != null) {
            watcher = null;
            progress.set(new RunProgress());
        }
    }
}
