package io.talkturn.ui.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Starts background work and knows what goes on. Used on the UI thread; the work itself runs elsewhere. */
public final class Jobs {
    private final Executor background;
    private final Executor ui;
    private final Problems problems;
    private final ObservableList<Activity> activities = FXCollections.observableArrayList();
    private final ObservableList<Activity> shown = FXCollections.unmodifiableObservableList(activities);
    private final Map<String, Job<?>> latest = new HashMap<>();

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

    /** Starts work that the status bar shows. */
    public <T> Job<T> start(String title, Work<T> work) {
        Job<T> job = new Job<>(title, work, ui, problems::report);
        activities.add(job);
        job.onEnd(() -> activities.remove(job));
        background.execute(job::run);
        return job;
    }

    /** Starts quick work that the status bar does not show; a newer one of the same name takes its place. */
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
        return latest.isEmpty() && activities.stream().noneMatch(Job.class::isInstance);
    }

    /** Cancels every job of this window; activities of other processes go on. */
    public void cancelAll() {
        activities.stream().filter(Job.class::isInstance).toList().forEach(Activity::cancel);
        latest.values().stream().toList().forEach(Job::cancel);
    }
}
