package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunControl;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.WorkerLauncher;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the worker of a run to end before its last epoch. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = {
            "Ends a run now, with the results of what there is.",
            "A worker at work is asked; for a paused run one is started that only writes results."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn stop 20260730-140512-rock",
            "  talkturn stop 20260730-140512-rock --keep last"
        })
final class StopCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--keep",
            paramLabel = "EPOCH",
            defaultValue = "best",
            description = "What is kept: best or last epoch, or nothing. Default: ${DEFAULT-VALUE}.")
    private String keep = "best";

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        RunFolder folder = run.folder();
        RunRequest request = switch (keep) {
            case "best" -> RunRequest.STOP_BEST;
            case "last" -> RunRequest.STOP_LAST;
            case "nothing" -> RunRequest.DISCARD;
            default -> throw new UserError("“" + keep + "” cannot be kept.", "Use best, last or nothing.");
        };
        new RunControl(new WorkerLauncher()).ask(folder, request);
        Terminal.out(command).println("Asked " + folder.name() + " to stop and keep " + keep + ".");
        return 0;
    }
}
