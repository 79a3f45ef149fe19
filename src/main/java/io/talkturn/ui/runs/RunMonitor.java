package io.talkturn.ui.runs;

import io.talkturn.foundation.UserError;
import io.talkturn.report.RunNames;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.RunWatcher;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyQueue;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the run folders of the open project once a second, tells the pages and the status bar, and starts queued runs
 * whose turn has come. The folders are the truth: a run that the command line started appears here too.
 */
public final class RunMonitor implements AutoCloseable {
    private static final int SECONDS = 1;

    /** Trials hand on to each other; only one whose worker was killed does not, and twenty seconds are soon enough for it. */
    private static final int BETWEEN_STUDIES = 20;

    /** The queue of a project without one. */
    private static final RunQueue.Contents EMPTY = new RunQueue.Contents(1, 1, List.of(), List.of());

    private final Jobs jobs;
    private final Problems problems;
    private final StudyActivities studies;
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> readable = FXCollections.observableArrayList();
    private RunNames names = RunNames.of(List.of());
    private final ReadOnlyObjectWrapper<RunQueue.Contents> queue = new ReadOnlyObjectWrapper<>(EMPTY);
    private final Map<Path, Activity> activities = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("runs").factory());
    private volatile @Nullable Path project;
    private final ScheduledFuture<?> ticking;
    private volatile List<Path> corpora = List.of();

    /** Trials of studies that somebody looks at as runs. */
    private final Set<Path> guests = ConcurrentHashMap.newKeySet();

    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable String lastProblem;
    private @Nullable String lastHindrance;
    private @Nullable Followed followed;

    /** On the clock's thread alone. */
    private int looks;

    /** On the clock's thread alone: what the runs seen last are called, and of which runs that is. */
    private RunNames lastNames = RunNames.of(List.of());

    private List<RunEntry> named = List.of();

    /** What was read of the runs of a project, so that the next look reads only what has changed. */
    private record Followed(Path project, RunCatalog catalog, RunQueue starter, Map<Path, RunCatalog> sets) {
        static Followed of(Path project) {
            // what starts runs has its turn among what is written, on another thread than the one that looks
            RunQueue starter = StudyQueue.of(project, new WorkerLauncher(), RunCatalog.ofProject(project));
            return new Followed(project, RunCatalog.ofProject(project), starter, new HashMap<>());
        }
    }

    private record Seen(
            @Nullable Path project,
            List<RunEntry> runs,
            List<RunEntry> sets,
            RunNames names,
            RunQueue.Contents queue,
            List<StudyActivities.Going> studies) {}

    /** Follows the project that is open. */
    public RunMonitor(ObservableValue<@Nullable Path> openProject, Jobs jobs, Problems problems) {
        this.jobs = jobs;
        this.problems = problems;
        this.studies = new StudyActivities(jobs);
        openProject.subscribe(folder -> {
            project = folder;
            guests.clear();
            refresh();
        });
        ticking = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** The runs of the open project, the newest first; changed on the UI thread. */
    public ObservableList<RunEntry> runs() {
        return runs;
    }

    /** The runs, and after them what runs said of the corpora of the project that they were applied to. */
    public ObservableList<RunEntry> readable() {
        return readable;
    }

    /** Says which corpora the project has: beside those that lie elsewhere there may be prediction sets too. */
    public void follow(List<Path> folders) {
        corpora = List.copyOf(folders);
        refresh();
    }

    /** What a run is called among all runs of the project. */
    public String nameOf(RunEntry run) {
        return names.of(run);
    }

    /** What waits for a worker. */
    public ReadOnlyObjectProperty<RunQueue.Contents> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    /** Looks at once, for example after a run was started. */
    public void refresh() {
        execute(this::look);
    }

    /**
     * Shows a trial of a study among the runs, until another project is opened.
     *
     * @param then run once it is among them
     */
    public void invite(RunFolder trial, Runnable then) {
        execute(() -> {
            guests.add(trial.path());
            look();
            jobs.onUi(then);
        });
    }

    /** Polls a watcher away from the UI thread and hands what is new to it; damage is told by the list of runs. */
    public void poll(RunWatcher watcher, Consumer<RunWatcher.Update> take, Runnable end) {
        execute(() -> {
            try {
                RunWatcher.Update update = watcher.poll();
                jobs.onUi(() -> take.accept(update));
            } catch (UserError e) {
                // the list of runs shows the damaged run with this very problem
            } finally {
                jobs.onUi(end);
            }
        });
    }

    /** Whether everything that was asked for has been read and shown; the ticking does not count. */
    public boolean isIdle() {
        return asked.get() == 0;
    }

    @Override
    public void close() {
        ticking.cancel(false);
        clock.shutdownNow();
    }

    private void execute(Runnable action) {
        if (!clock.isShutdown()) {
            asked.incrementAndGet();
            clock.execute(() -> {
                action.run();
                // after what the action has put on the UI thread
                jobs.onUi(asked::decrementAndGet);
            });
        }
    }

    private void look() {
        Path folder = project;
        try {
            Seen seen = folder == null
                    ? new Seen(null, List.of(), List.of(), RunNames.of(List.of()), EMPTY, List.of())
                    : see(folder);
            jobs.onUi(() -> show(seen));
            lastProblem = null;
        } catch (UserError e) {
            // the same trouble once a second is one problem, not sixty a minute
            if (!e.line().equals(lastProblem)) {
                lastProblem = e.line();
                problems.report(e);
            }
        } catch (RuntimeException e) {
            // the clock must go on: an exception would silently end its ticking
            problems.report(e);
        }
    }

    /** Called on the clock's thread alone. */
    private Seen see(Path folder) {
        Followed before = followed;
        Followed now = before != null && before.project().equals(folder) ? before : Followed.of(folder);
        followed = now;
        RunQueue queue = StudyQueue.of(folder, new WorkerLauncher(), now.catalog());
        List<StudyActivities.Going> going = studies.see(folder);
        boolean isStudyGoing = ++looks % BETWEEN_STUDIES == 0 && !going.isEmpty();
        if (!queue.contents().waiting().isEmpty() || isStudyGoing) {
            jobs.onUi(() -> advance(now));
        }
        List<RunEntry> all = new ArrayList<>(now.catalog().list());
        guests.removeIf(path -> !Files.isDirectory(path));
        guests.stream().sorted().map(RunFolder::new).map(RunCatalog::entry).forEach(all::add);
        List<RunEntry> sets = sets(now);
        List<RunEntry> shown = both(all, sets);
        if (!shown.equals(named)) {
            lastNames = lastNames.next(shown);
            named = shown;
        }
        return new Seen(folder, all, sets, lastNames, queue.contents(), going);
    }

    /** What runs said of the corpora that they were applied to. */
    private List<RunEntry> sets(Followed now) {
        List<RunEntry> sets = new ArrayList<>();
        Set<Path> all = new TreeSet<>(PredictionSet.corporaWith(now.project()));
        all.addAll(corpora);
        for (Path corpus : all) {
            sets.addAll(
                    now.sets().computeIfAbsent(corpus, PredictionSet::catalog).list());
        }
        return sets;
    }

    private static List<RunEntry> both(List<RunEntry> runs, List<RunEntry> sets) {
        List<RunEntry> both = new ArrayList<>(runs);
        both.addAll(sets);
        return both;
    }

    /** Starts what may start, after what the user asked of runs; one attempt that waits is enough. */
    private void advance(Followed of) {
        jobs.save(QueueOf.runs(of.project()), Texts.of("train.job.advance"), progress -> {
                    of.starter().advance();
                    return of;
                })
                .onDone(done -> lastHindrance = null)
                .onFailed(thrown -> {
                    if (!String.valueOf(thrown.getMessage()).equals(lastHindrance)) {
                        lastHindrance = String.valueOf(thrown.getMessage());
                        problems.report(thrown);
                    }
                });
    }

    private void show(Seen seen) {
        if (!Objects.equals(seen.project(), project)) {
            return; // another project was opened meanwhile
        }
        names = seen.names();
        if (!runs.equals(seen.runs())) {
            runs.setAll(seen.runs());
        }
        List<RunEntry> both = both(seen.runs(), seen.sets());
        if (!readable.equals(both)) {
            readable.setAll(both);
        }
        queue.set(seen.queue());
        studies.show(seen.studies());
        activities.keySet().removeIf(path -> {
            boolean over = seen.runs().stream().noneMatch(r -> r.folder().path().equals(path) && isBusy(r));
            if (over) {
                jobs.unfollow(Objects.requireNonNull(activities.get(path)));
            }
            return over;
        });
        seen.runs().stream().filter(RunMonitor::isBusy).forEach(this::follow);
    }

    private void follow(RunEntry run) {
        RunStatus status = run.status();
        if (status == null) {
            return;
        }
        Activity activity = activities.computeIfAbsent(run.folder().path(), path -> {
            Activity fresh = new Activity(nameOf(run), () -> pause(run));
            jobs.follow(fresh);
            return fresh;
        });
        Double eta = status.etaSeconds();
        activity.show(
                status.epochs().planned() == 0 ? -1 : status.epochs().share(),
                status.message(),
                eta == null ? null : Duration.ofSeconds(Math.round(eta)));
    }

    private void pause(RunEntry run) {
        jobs.write(QueueOf.runsWith(run.folder().path()), Texts.of("train.job.request"), progress -> {
            run.folder().request(RunRequest.PAUSE);
            return run;
        });
    }

    private static boolean isBusy(RunEntry run) {
        return run.state() == RunState.RUNNING && !run.isOrphaned() && !RunPlaces.isTrial(run.folder());
    }
}
