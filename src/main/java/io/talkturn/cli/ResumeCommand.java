package io.talkturn.cli;

import io.talkturn.run.RunControl;
import io.talkturn.run.RunFolder;
import io.talkturn.run.WorkerLauncher;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes on with a run. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Goes on with a run that was paused, broke off or lost its worker.",
            "It starts from its last checkpoint and ends with the same numbers as if it had never been left."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn resume 20260730-140512-rock",
            "  talkturn resume runs/20260730-140512-rock --background",
            "",
            "Exit codes: 0 done, paused or started, 2 refused or broken off (a sentence says why)."
        })
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @ArgGroup(validate = false, heading = "%nHow it is started%n")
    private StartOptions start = new StartOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        RunFolder folder = run.folder();
        RunControl.requireResumable(folder);
        return start.start(folder, new WorkerLauncher(), Talkturn.lineOf(command), List.of());
    }
}
