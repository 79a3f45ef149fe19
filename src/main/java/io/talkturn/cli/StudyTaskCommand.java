package io.talkturn.cli;

import io.talkturn.cluster.StudyCluster;
import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.claim.Attempt;
import io.talkturn.worker.TaskProcess;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Trains one trial of a study. */
@Command(
        name = "task",
        mixinStandardHelpOptions = true,
        description = {
            "Trains one trial of a study in this process, and nothing else: what an array on a cluster runs, of Slurm or any"
                    + " other. A trial that is finished, waits for others, or is at work elsewhere is left alone.",
            "SIGTERM pauses it. docs/cluster.md has the lines for PBS, HTCondor and Kubernetes."
        },
        footer = {
            "",
            "Example:",
            "  talkturn study task studies/h1 17",
            "",
            "Exit codes: 0 ended, paused, or nothing to do, 2 refused or broken off (a sentence says why)."
        })
final class StudyTaskCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(index = "1", paramLabel = "N", description = "The number of the trial over the study, from 1.")
    private int number;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        StudyCluster cluster = StudyCluster.of(folder);
        boolean isSlurm = System.getenv("SLURM_JOB_ID") != null;
        return new TaskProcess(folder, attempt -> isGone(cluster, attempt, isSlurm), this::tell)
                .run(number, () -> advance(cluster, isSlurm));
    }

    /** An earlier attempt of this very element is over: Slurm has queued the element again. */
    private static boolean isGone(StudyCluster cluster, Attempt attempt, boolean isSlurm) {
        if (!isSlurm || attempt.job() == null) {
            return false;
        }
        try {
            return attempt.job().equals(Attempt.here().job()) || cluster.isGone(attempt);
        } catch (UserError e) {
            return false; // the scheduler does not answer: the counter tells, later
        }
    }

    private void advance(StudyCluster cluster, boolean isSlurm) {
        if (!isSlurm) {
            return;
        }
        @Nullable String own = Attempt.here().job();
        try {
            StudyCluster.Sent sent = cluster.advance(own);
            if (!sent.trials().isEmpty()) {
                tell("Sent trials " + sent.trials() + ", which can go on now.");
            }
        } catch (UserError e) {
            // whoever looks with “study submit” sends them
            answer.err().error(e);
        }
    }

    private void tell(String sentence) {
        answer.out().println(sentence);
        answer.out().flush();
    }
}
