package io.talkturn.cli;

import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Pauses a study. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = {
            "Pauses a study: no trial is started any more, and those at work are left at a checkpoint.",
            "“talkturn study resume” goes on with it."
        },
        footer = {"", "Example:", "  talkturn study pause h1"})
final class StudyPauseCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        new StudyControl(folder, new WorkerLauncher()).pause();
        answer.out().println("Asked " + folder.name() + " to pause.");
        if (folder.isOnCluster()) {
            answer.out()
                    .println(
                            "It is on a cluster as well: “talkturn study cancel " + folder.name() + "” takes it back.");
        }
        return 0;
    }
}
