package io.talkturn.cli;

import io.talkturn.run.RunQueue;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyRunner;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a study, or goes on with one. */
@Command(
        name = "run",
        aliases = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a study, or goes on with one: free workers of the project's queue take its trials.",
            "Prints a line a trial until all are settled; Ctrl+C then pauses the study. With --background it goes on by"
                    + " itself."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn study run h1",
            "  talkturn study run h1 --workers 2 --background",
            "",
            "Exit codes: 0 done, paused or started, 2 refused, or a trial needs you (a sentence says why)."
        })
final class StudyRunCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 120;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many trials run at once: the slots of the project's queue, as “talkturn queue --workers”"
                    + " sets them.")
    private @Nullable Integer workers;

    @Option(names = "--background", description = "Start it and return; “talkturn study status” shows how it goes.")
    private boolean background;

    @Mixin
    private Answer answer = new Answer();

    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        RunQueue queue = study.project().queue();
        StudyControl control = new StudyControl(folder, new WorkerLauncher());
        if (workers != null) {
            queue.setWorkers(workers);
        }
        control.run();
        if (background) {
            say(StudyStatus.of(folder));
            return 0;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> pause(control), "talkturn-pause"));
        try {
            return watch(folder, queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Talkturn.USER_ERROR;
        } finally {
            done.countDown();
        }
    }

    private int watch(StudyFolder folder, RunQueue queue) throws InterruptedException {
        Map<String, TrialState> told = new HashMap<>();
        StudyStatus end = new StudyRunner(folder, queue).await(status -> tell(status, told));
        say(end);
        if (end.isDone() || !end.going()) {
            return 0;
        }
        answer.err()
                .error("Trials of the study need you. Run them again with “talkturn study again " + folder.name()
                        + "”, or take them out with “talkturn study exclude”.");
        return Talkturn.USER_ERROR;
    }

    private void tell(StudyStatus status, Map<String, TrialState> told) {
        for (Trial trial : status.trials()) {
            boolean isNews = trial.state() != told.put(trial.id(), trial.state());
            if (isNews && trial.state() != TrialState.NOT_STARTED && !answer.isJson()) {
                answer.out().println(trial.id() + "  " + trial.state().id() + "  " + trial.told());
                answer.out().flush();
            }
        }
    }

    private void say(StudyStatus status) {
        if (answer.isJson()) {
            answer.out()
                    .json(Map.of(
                            "study",
                            status.folder().name(),
                            "folder",
                            status.folder().path().toString(),
                            "settled",
                            status.settled(),
                            "trials",
                            status.trials().size(),
                            "done",
                            status.isDone()));
        } else {
            answer.out().println(status.sentence());
        }
    }

    private void pause(StudyControl control) {
        if (done.getCount() == 0) {
            return;
        }
        answer.err().println();
        answer.err().println("Pausing the study ...");
        answer.err().flush();
        control.pause();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
