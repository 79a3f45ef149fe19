package io.talkturn.ui.train;

import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunControl;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyQueue;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.manage.RunMenu;
import java.util.Objects;

/** What can be done with a run, each away from the UI thread. */
public final class RunActions {
    private final AppContext context;
    private final RunMenu menu;

    /** Actions on the runs of the open project. */
    public RunActions(AppContext context) {
        this.context = context;
        this.menu = new RunMenu(context);
    }

    /** Asks the worker of a run to stop where it is. */
    public void pause(RunEntry run) {
        request(run, RunRequest.PAUSE);
    }

    /** Puts a paused or interrupted run into the queue. */
    public void resume(RunEntry run) {
        queue("train.job.resume", queue -> queue.add(run.folder()));
    }

    void dequeue(RunEntry run) {
        queue("train.job.dequeue", queue -> queue.remove(run.folder()));
    }

    /** Ends a run, after a question where that cannot be taken back. */
    public void stop(RunEntry run, RunRequest how) {
        if (how == RunRequest.DISCARD) {
            context.dialogs()
                    .confirm(
                            Texts.of("train.discard"),
                            Texts.of("train.discard.text", context.runs().nameOf(run)),
                            Texts.of("train.discard"),
                            () -> request(run, how));
        } else {
            request(run, how);
        }
    }

    /** Says how many runs and trials may be trained at a time. */
    public void setWorkers(int workers) {
        queue("train.job.workers", queue -> queue.setWorkers(workers));
    }

    void move(RunEntry run, int place) {
        queue("train.job.move", queue -> queue.move(run.folder(), place));
    }

    void copyCommand(RunEntry run) {
        RunSpec spec = run.spec();
        if (spec != null) {
            context.jobs()
                    .latest(
                            "train.command",
                            progress -> RunCommandLine.text(spec, run.folder().project()))
                    .onDone(command -> context.copies().text(command, Texts.of("copied.command")));
        }
    }

    /** Shows the Model page with the settings of a run. */
    public void again(RunEntry run) {
        if (run.spec() != null) {
            menu.toModel(run);
        }
    }

    void explain(RunEntry run) {
        if (run.problem() != null) {
            context.dialogs()
                    .tell(
                            run.title(),
                            Labels.wrapped(Objects.requireNonNull(run.problem()).line()));
        }
    }

    private void request(RunEntry run, RunRequest request) {
        RunFolder folder = run.folder();
        context.jobs()
                .write(QueueOf.runsWith(folder.path()), Texts.of("train.job.request"), progress -> {
                    new RunControl(new WorkerLauncher()).ask(folder, request);
                    return folder;
                })
                .onEnd(context.runs()::refresh);
    }

    private interface Change {
        void apply(RunQueue queue);
    }

    private void queue(String title, Change change) {
        var project = context.openProject().folderProperty().get();
        if (project != null) {
            context.jobs()
                    .start(QueueOf.runs(project), Texts.of(title), progress -> {
                        change.apply(StudyQueue.of(project, new WorkerLauncher()));
                        return project;
                    })
                    .onEnd(context.runs()::refresh);
        }
    }
}
