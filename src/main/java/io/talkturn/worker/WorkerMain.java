package io.talkturn.worker;

import io.talkturn.foundation.Console;
import io.talkturn.foundation.Language;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;

/** The main class of a worker's process: one argument, the run folder. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Trains the run and exits as {@code talkturn worker} does. */
    public static void main(String[] arguments) {
        Language.settle();
        System.exit(run(Path.of(arguments[0])));
    }

    private static int run(Path folder) {
        try {
            return WorkerProcess.run(RunFolder.open(folder));
        } catch (UserError e) {
            Console.say("talkturn: " + e.line());
            return WorkerProcess.FAILED;
        } catch (RuntimeException e) {
            Console.trace(e);
            return 1;
        }
    }
}
