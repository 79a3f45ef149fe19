package io.talkturn.cli;

import io.talkturn.run.RunControl;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.WorkerLauncher;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the worker of a run to pause. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the worker of a run to pause.",
            "It writes a checkpoint after its present batch and ends; “talkturn resume” goes on from there."
        },
        footer = {"", "Example:", "  talkturn pause 20260730-140512-rock"})
final class PauseCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        RunFolder folder = run.folder();
        new RunControl(new WorkerLauncher()).ask(folder, RunRequest.PAUSE);
        Terminal.out(command).println("Asked " + folder.name() + " to pause.");
        return 0;
    }
}
