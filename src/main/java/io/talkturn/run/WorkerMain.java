package io.talkturn.run;

import java.nio.file.Path;

/** The main class of a worker's process: one argument, the run folder. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Trains the run and exits as {@code talkturn worker} does. */
    public static void main(String[] arguments) {
        System.exit(WorkerProcess.run(RunFolder.open(Path.of(arguments[0]))));
    }
}
