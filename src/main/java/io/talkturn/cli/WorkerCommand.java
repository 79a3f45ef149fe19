package io.talkturn.cli;

import io.talkturn.run.RunFolder;
import io.talkturn.worker.WorkerProcess;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains a run in this process. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the run of a folder in this process.",
            "This is what the window and “talkturn train” start, and what a cluster job runs. SIGTERM and Ctrl+C pause it."
        },
        footer = {
            "",
            "Example:",
            "  talkturn worker runs/20260730-140512-rock",
            "",
            "Exit codes: 0 ended, paused or stopped, 2 refused or broken off (status.json says why)."
        })
final class WorkerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The run folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        return WorkerProcess.run(RunFolder.open(folder));
    }
}
