package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts background work and knows what goes on. Used on the UI thread; the work itself runs elsewhere.
 *
 * <p>What only reads is interrupted where its result is no longer wanted ({@link #latest}). Whatever changes a lasting file
 * goes through the queue of that file, or of the folder that is changed as a whole ({@link #write}, {@link #save},
 * {@link #start(Path, String, Work)}, {@link #inQueue}): in order, one at a time, never interrupted.
 */
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Executor background;
    private final Executor ui;
    private final Problems problems;
    private final WriteQueues queues;
    private final ObservableList<Activity> activities = FXCollections.observableArrayList();
    private final ObservableList<Activity> shown = FXCollections.unmodifiableObservableList(activities);
    private final Map<String, Job<?>> latest = new HashMap<>();
    private final Set<Job<?>> writes = new LinkedHashSet<>();
    private final StringProperty notice = new SimpleStringProperty("");

    /**
     * A job service.
     *
     * @param background runs the work; a test gives {@code Runnable::run}
     * @param ui runs what touches properties
     * @param problems takes the failures that nobody handles
     */
    public Jobs(Executor background, Executor ui, Problems problems) {
        this.background = background;
        this.ui = ui;
        this.problems = problems;
        this.queues = new WriteQueues(background);
    }

    /** An executor for the program: one daemon thread a job. */
    public static Executor threads() {
        Thread.Builder.OfPlatform builder = Thread.ofPlatform().daemon().name("job-", 1);
        return runnable -> builder.start(runnable);
    }

    /** Everything that goes on and is shown in the status bar, oldest first. */
    public ObservableList<Activity> activities() {
        return shown;
    }

    /** Starts work that the status bar shows and that changes no lasting file by itself; a cancel interrupts it. */
    public <T> Job<T> start(String title, Work<T> work) {
        Job<T> job = new Job<>(title, work, ui, problems::report);
        activities.add(job);
        note(job);
        job.onEnd(() -> activities.remove(job));
        background.execute(job::run);
        return job;
    }

    /**
     * Starts work that the status bar shows and that changes a file or folder: after what was asked for before. A cancel
     * takes effect at its next step of progress.
     */
    public <T> Job<T> start(Path queue, String title, Work<T> work) {
        Queued<T> queued = queued(queue, null, title, work, false);
        activities.add(queued.job);
        note(queued.job);
        queued.job.onEnd(() -> activities.remove(queued.job));
        if (queues.add(queued.write)) {
            queued.job.tell(Texts.of("jobs.waiting"));
        }
        return queued.job;
    }

    /** Changes a file or folder by quick work, which the status bar does not show, after what was asked for before. */
    public <T> Job<T> write(Path queue, String title, Work<T> work) {
        return quick(queued(queue, null, title, work, true));
    }

    /**
     * The same where only the last state counts: it takes the place of one of the same title that still waits, whose job
     * then ends as cancelled.
     */
    public <T> Job<T> save(Path queue, String title, Work<T> work) {
        return quick(queued(queue, title, title, work, true));
    }

    /**
     * Does a part of background work that changes a file or folder, when it is its turn; called by work that is in no
     * queue itself. Where the calling thread is interrupted it does not begin, and what has begun comes to its end.
     *
     * @throws Exception what the work throws
     */
    public <T> T inQueue(Path queue, Progress progress, Work<T> work) throws Exception {
        if (queues.isWriting()) {
            throw new IllegalStateException("Work of a queue that waits for a queue could wait for ever.");
        }
        return new AwaitedPart<>(queues, queue, progress, work).await();
    }

    /** Starts quick reading that the status bar does not show; a newer one of the same name takes its place. */
    public <T> Job<T> latest(String name, Work<T> work) {
        Job<?> older = latest.get(name);
        if (older != null) {
            older.discard();
        }
        Job<T> job = new Job<>(name, work, ui, problems::report);
        latest.put(name, job);
        job.onEnd(() -> latest.remove(name, job));
        background.execute(job::run);
        return job;
    }

    /** The same, after the writes and saves of a file or folder that were asked for before: it finds what they wrote. */
    public <T> Job<T> latest(String name, Path queue, Work<T> work) {
        CompletableFuture<Void> written = queues.quickWrites(WriteQueues.key(queue));
        return latest(name, progress -> {
            written.get();
            return work.run(progress);
        });
    }

    /** Runs something on the UI thread, at once where it is called there. */
    public void onUi(Runnable action) {
        ui.execute(action);
    }

    /** Shows something that another process does, for example a worker's training. */
    public void follow(Activity activity) {
        activities.add(activity);
    }

    /** Shows it no longer. */
    public void unfollow(Activity activity) {
        activities.remove(activity);
    }

    /** Whether nothing of this window is under way. */
    public boolean isIdle() {
        return latest.isEmpty()
                && writes.isEmpty()
                && queues.isIdle()
                && activities.stream().noneMatch(Job.class::isInstance);
    }

    /** Whether the calling thread is doing what a queue told it to: nothing else may change a lasting file. */
    public boolean isWriting() {
        return queues.isWriting();
    }

    /** What the status bar says before all else, empty where there is nothing to say. */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** What is being written or waits for it, in the order in which it was asked for. */
    public List<String> unwritten() {
        return Stream.concat(
                        writes.stream(), activities.stream().filter(a -> a instanceof Job<?> job && job.isOfQueue()))
                .map(Activity::title)
                .distinct()
                .toList();
    }

    /** Whether all that was asked for is written. */
    public boolean isWritten() {
        return queues.isIdle();
    }

    /**
     * Blocks until all that was asked for is written.
     *
     * @return false where it was not within the limit
     */
    public boolean awaitWrites(Duration limit) {
        return queues.await(limit);
    }

    /** Cancels every job of this window but for quick writes; activities of other processes go on. */
    public void cancelAll() {
        activities.stream().filter(Job.class::isInstance).toList().forEach(Activity::cancel);
        latest.values().stream().toList().forEach(Job::cancel);
    }

    /** Cancels every job of this window that is in no queue: what is to be written is written. */
    public void cancelReading() {
        activities.stream()
                .filter(a -> a instanceof Job<?> job && !job.isOfQueue())
                .toList()
                .forEach(Activity::cancel);
        latest.values().stream().toList().forEach(Job::cancel);
    }

    private static void note(Job<?> job) {
        LOG.info("{}: begins", job.title());
        job.onEnd(() ->
                LOG.info("{}: {}", job.title(), job.stateProperty().get().name().toLowerCase(Locale.ROOT)));
    }

    private <T> Job<T> quick(Queued<T> queued) {
        writes.add(queued.job);
        queued.job.onEnd(() -> writes.remove(queued.job));
        // another program that has the folder may take its time: then it is shown, and can be cancelled
        queued.job.onWaiting(() -> activities.add(queued.job));
        queued.job.onEnd(() -> activities.remove(queued.job));
        queues.add(queued.write);
        return queued.job;
    }

    private <T> Queued<T> queued(Path queue, @Nullable String slot, String title, Work<T> work, boolean isQuick) {
        Path key = WriteQueues.key(queue);
        CompletableFuture<Void> over = new CompletableFuture<>();
        Work<T> whole = progress -> {
            try {
                return work.run(progress);
            } finally {
                over.complete(null);
            }
        };
        Job<T> job = new Job<>(title, whole, ui, problems::report, () -> queues.withdraw(key, over));
        return new Queued<>(job, new QueuedWrite(key, slot, isQuick, job::run, job::drop, over));
    }

    /** A job and what stands for it in its queue. */
    private record Queued<T>(Job<T> job, QueuedWrite write) {}
}
