package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work. Its state changes on the UI thread only and an end is final: what is done stays done, also
 * when the cancel came a moment too late.
 */
public final class Job<T> extends Activity {
    /** Where a job stands. */
    public enum State {
        RUNNING,
        CANCELLING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether it is over. */
        public boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(80);
    private static final Duration BEFORE_ETA = Duration.ofSeconds(2);

    private final Work<T> work;
    private final Executor ui;
    private final Consumer<Throwable> reportProblem;
    private final @Nullable BooleanSupplier withdraw;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final List<Consumer<? super T>> doneHandlers = new ArrayList<>();
    private final List<Consumer<? super Throwable>> failHandlers = new ArrayList<>();
    private final List<Runnable> endHandlers = new ArrayList<>();
    private final List<Runnable> waitHandlers = new ArrayList<>();
    private final long started = System.nanoTime();
    private volatile boolean cancelRequested;
    private volatile @Nullable Thread thread;
    private volatile long lastUpdate;
    private volatile @Nullable String lastWhat;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean discarded;

    /** Work that may be interrupted, since it only reads. */
    Job(String title, Work<T> work, Executor ui, Consumer<Throwable> reportProblem) {
        this(title, work, ui, reportProblem, null);
    }

    /**
     * Work of a queue.
     *
     * @param withdraw takes it out of its queue, false where it has begun; null for work that no queue has, which is
     *     interrupted by a cancel
     */
    Job(
            String title,
            Work<T> work,
            Executor ui,
            Consumer<Throwable> reportProblem,
            @Nullable BooleanSupplier withdraw) {
        super(title, () -> {});
        this.work = work;
        this.ui = ui;
        this.reportProblem = reportProblem;
        this.withdraw = withdraw;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Called on the UI thread with the result, at once where it is there already. */
    public Job<T> onDone(Consumer<? super T> handler) {
        if (state.get() == State.DONE) {
            deliver(handler);
        } else {
            doneHandlers.add(handler);
        }
        return this;
    }

    /** Called on the UI thread with what went wrong, instead of the log of problems. */
    public Job<T> onFailed(Consumer<? super Throwable> handler) {
        if (failure != null) {
            handler.accept(failure);
        } else {
            failHandlers.add(handler);
        }
        return this;
    }

    /** Called on the UI thread at any end. */
    public Job<T> onEnd(Runnable handler) {
        if (state.get().isEnd()) {
            handler.run();
        } else {
            endHandlers.add(handler);
        }
        return this;
    }

    /** Called on the UI thread where the work has to wait for another program. */
    Job<T> onWaiting(Runnable handler) {
        waitHandlers.add(handler);
        return this;
    }

    /**
     * Asks the work to stop: its next progress step throws. A thread that only reads is interrupted too; one that writes is
     * not, and what still waits for its turn does not begin.
     */
    @Override
    public void cancel() {
        if (state.get() != State.RUNNING) {
            return;
        }
        state.set(State.CANCELLING);
        cancelRequested = true;
        Thread running = thread;
        if (withdraw != null && withdraw.getAsBoolean()) {
            end(State.CANCELLED, null, null);
        } else if (withdraw == null && running != null) {
            running.interrupt();
        }
    }

    /** Whether it has its turn in a queue, so that its work is not interrupted. */
    boolean isOfQueue() {
        return withdraw != null;
    }

    /** Says what it waits for. */
    void tell(String what) {
        show(-1, what, null);
    }

    /** Drops it, because a newer write has the last word. */
    void drop() {
        ui.execute(() -> end(State.CANCELLED, null, null));
    }

    /** Cancels it and drops its result, because a newer job of the same name takes its place. */
    void discard() {
        discarded = true;
        cancel();
    }

    /** Runs the work on the calling thread. */
    void run() {
        thread = Thread.currentThread();
        try {
            if (cancelRequested) {
                throw new CancellationException();
            }
            T value = work.run(new Reporter());
            ui.execute(() -> end(State.DONE, value, null));
        } catch (CancellationException | InterruptedException e) {
            ui.execute(() -> end(State.CANCELLED, null, null));
        } catch (Throwable e) {
            // what is interrupted fails in many ways; what is written fails for a reason of its own
            State end = cancelRequested && withdraw == null ? State.CANCELLED : State.FAILED;
            ui.execute(() -> end(end, null, e));
        } finally {
            thread = null;
        }
    }

    private void end(State end, @Nullable T value, @Nullable Throwable thrown) {
        if (state.get().isEnd()) {
            return;
        }
        result = value;
        failure = end == State.FAILED ? thrown : null;
        state.set(discarded ? State.CANCELLED : end);
        if (!discarded && end == State.DONE) {
            doneHandlers.forEach(this::deliver);
        } else if (!discarded && end == State.FAILED && thrown != null) {
            fail(thrown);
        }
        endHandlers.forEach(Runnable::run);
    }

    private void fail(Throwable thrown) {
        if (failHandlers.isEmpty()) {
            reportProblem.accept(thrown);
        }
        failHandlers.forEach(h -> h.accept(thrown));
    }

    @SuppressWarnings("NullAway") // null only where T itself allows it
    private void deliver(Consumer<? super T> handler) {
        handler.accept(result);
    }

    private @Nullable Duration timeLeft(double fraction) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        if (fraction <= 0.01 || elapsed.compareTo(BEFORE_ETA) < 0) {
            return null;
        }
        return Duration.ofNanos((long) (elapsed.toNanos() * (1 - fraction) / fraction));
    }

    private final class Reporter implements Progress {
        @Override
        public void at(String what, long done, long total) {
            long now = System.nanoTime();
            if (what.equals(lastWhat) && now - lastUpdate < BETWEEN_UPDATES.toNanos()) {
                return;
            }
            lastWhat = what;
            lastUpdate = now;
            double fraction = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
            ui.execute(() -> {
                if (!state.get().isEnd()) {
                    show(fraction, what, timeLeft(fraction));
                }
            });
        }

        @Override
        public void waiting(String sentence) {
            at(sentence, 0, 0);
            ui.execute(() -> {
                if (!state.get().isEnd()) {
                    waitHandlers.forEach(Runnable::run);
                }
            });
        }

        @Override
        public boolean isCancelled() {
            return cancelRequested;
        }
    }
}
