package io.talkturn.cli;

import io.talkturn.cluster.StudyCluster;
import io.talkturn.study.StudyFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a study back from a cluster. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a study back from the cluster: what waits is taken out of the queue, what runs is left at a checkpoint, and"
                    + " nothing more is sent. What is done stays done.",
            "“talkturn study submit” or “talkturn study run” goes on with it."
        },
        footer = {"", "Examples:", "  talkturn study cancel h1", "  talkturn study cancel h1 --at-once"})
final class StudyCancelCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = "--at-once",
            description = "End what runs without waiting for a checkpoint; the epoch that it was in is done again.")
    private boolean atOnce;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        StudyCluster.Cancelled done = StudyCluster.of(folder).cancel(atOnce);
        answer.out()
                .println(done.waiting() + " taken out of the queue, " + done.running()
                        + (atOnce ? " ended." : " asked to pause."));
        return 0;
    }
}
