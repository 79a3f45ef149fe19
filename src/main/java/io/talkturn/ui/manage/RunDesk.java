package io.talkturn.ui.manage;

import io.talkturn.run.RunAbout;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunTrash;
import io.talkturn.run.TrashedRun;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Names, deletes and restores runs of the open project, each away from the UI thread and to be taken back. */
public final class RunDesk {
    private final AppContext context;

    public RunDesk(AppContext context) {
        this.context = context;
    }

    /** Whether runs may be changed: a project is open, and not for reading only. */
    public boolean mayChange() {
        var project = context.openProject().projectProperty().get();
        return project == null ? context.openProject().folderProperty().get() != null : !project.isReadOnly();
    }

    /** Gives a run another name and note. */
    public void describe(RunEntry run, RunAbout wanted) {
        RunAbout before = Objects.requireNonNullElse(run.about(), RunAbout.NONE);
        if (!wanted.equals(before)) {
            context.undo()
                    .performLater(
                            Texts.of("manage.undo.name", run.title()),
                            failed -> write(run.folder(), wanted, failed),
                            failed -> write(run.folder(), before, failed));
        }
    }

    private void write(RunFolder folder, RunAbout about, Runnable failed) {
        Job<RunFolder> job = context.jobs()
                .write(QueueOf.runsWith(folder.path()), Texts.of("manage.job.name"), progress -> {
                    folder.describe(about);
                    return folder;
                });
        job.onEnd(context.runs()::refresh);
        ifNotDone(job, failed);
    }

    /** Puts runs into the trash. */
    public void delete(List<RunEntry> runs) {
        Path project = context.openProject().folderProperty().get();
        if (project == null || runs.isEmpty()) {
            return;
        }
        List<RunFolder> folders = runs.stream().map(RunEntry::folder).toList();
        String title = runs.size() == 1
                ? Texts.of("manage.undo.delete", runs.getFirst().title())
                : Texts.of("manage.undo.deleteMany", runs.size());
        // told by the job that deletes to the one that restores: both are of one queue, one after the other
        AtomicReference<List<TrashedRun>> trashed = new AtomicReference<>(List.of());
        context.undo()
                .performLater(
                        title,
                        failed -> delete(project, folders, trashed, failed),
                        failed -> restore(project, () -> Objects.requireNonNull(trashed.get()), failed));
    }

    private void delete(
            Path project, List<RunFolder> folders, AtomicReference<List<TrashedRun>> trashed, Runnable failed) {
        Job<List<TrashedRun>> job = context.jobs()
                .start(QueueOf.runs(project), Texts.of("manage.job.delete"), progress -> {
                    trashed.set(List.of());
                    List<TrashedRun> gone = new ArrayList<>();
                    for (RunFolder folder : folders) {
                        gone.add(trash(project).delete(folder, progress));
                        // also what went before another one was refused can be brought back
                        trashed.set(List.copyOf(gone));
                    }
                    return gone;
                });
        job.onDone(gone -> context.notices()
                        .done(
                                gone.size() == 1
                                        ? Texts.of(
                                                "manage.deleted",
                                                gone.getFirst().title())
                                        : Texts.of("manage.deletedMany", gone.size())))
                .onEnd(context.runs()::refresh);
        ifNotDone(job, () -> {
            if (Objects.requireNonNull(trashed.get()).isEmpty()) {
                failed.run();
            }
        });
    }

    /** Brings runs back from the trash. */
    Job<List<RunFolder>> restore(Path project, Supplier<List<TrashedRun>> runs, Runnable failed) {
        Job<List<RunFolder>> job = context.jobs()
                .start(QueueOf.runs(project), Texts.of("manage.job.restore"), progress -> {
                    List<RunFolder> back = new ArrayList<>();
                    for (TrashedRun run : runs.get()) {
                        back.add(trash(project).restore(run, progress));
                    }
                    return back;
                });
        job.onDone(back -> {
                    if (!back.isEmpty()) {
                        context.notices().done(Texts.of("manage.restored", back.size()));
                    }
                })
                .onEnd(context.runs()::refresh);
        ifNotDone(job, failed);
        return job;
    }

    private static void ifNotDone(Job<?> job, Runnable failed) {
        job.onEnd(() -> {
            if (job.stateProperty().get() != Job.State.DONE) {
                failed.run();
            }
        });
    }

    /** What is in the trash of the project. */
    Job<List<TrashedRun>> trashed(Path project) {
        return context.jobs()
                .latest(
                        "manage.trash",
                        QueueOf.runs(project),
                        progress -> trash(project).list());
    }

    /** Deletes for good what is in the trash. */
    Job<Integer> empty(Path project) {
        return context.jobs()
                .<Integer>start(
                        QueueOf.runs(project),
                        Texts.of("manage.job.empty"),
                        progress -> trash(project).empty(progress))
                .onDone(gone -> context.notices().done(Texts.of("manage.emptied", gone)));
    }

    private static RunTrash trash(Path project) {
        return new RunTrash(project, new WorkerLauncher());
    }
}
