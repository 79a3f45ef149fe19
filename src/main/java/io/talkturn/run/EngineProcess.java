package io.talkturn.run;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command of the program that needs the engine in a process of its own, so that the window never loads the engine
 * and what the engine does to its process cannot end the window. The command is the one that can be typed.
 */
public final class EngineProcess {
    private static final String PROGRAM = "io.talkturn.cli.Talkturn";
    private static final String SAYS = "talkturn: ";
    private static final long GLANCE_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 2;

    private EngineProcess() {}

    /**
     * Runs it and waits.
     *
     * @param what is being done, for the progress
     * @param command the words after {@code talkturn}
     * @return what the command printed
     * @throws UserError with the sentence that the command refused with
     * @throws CancellationException where the user asked to stop; the command was then ended
     */
    public static String run(String what, List<String> command, Progress progress) {
        Path out = temporary();
        Path err = temporary();
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    WorkerCommand.here().words(PROGRAM, command, WorkerLauncher.DEFAULT_HEAP_PERCENTAGE));
            builder.redirectOutput(out.toFile());
            builder.redirectError(err.toFile());
            WorkerLauncher.spinBriefly(builder.environment());
            int code = await(builder.start(), what, progress);
            if (code != 0) {
                throw new UserError(refusal(Files.readString(err, StandardCharsets.UTF_8)), wayOut(command));
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("The process that should do this could not be started.", null, wayOut(command), e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    private static int await(Process process, String what, Progress progress) {
        try {
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.step(what, 0, 0);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            // a cancel interrupts the thread that waits
            throw new CancellationException("Cancelled: " + what);
        } finally {
            end(process);
        }
    }

    /** Asked to end it stops its work and takes away what it began; what does not listen is ended all the same. */
    private static void end(Process process) {
        if (process.isAlive()) {
            process.destroy();
            Thread.ofVirtual().start(() -> {
                try {
                    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException e) {
                    process.destroyForcibly();
                }
            });
        }
    }

    /** The last sentence that the command said; a defect has none and is told as such. */
    private static String refusal(String said) {
        return said.lines()
                .filter(line -> line.startsWith(SAYS))
                .reduce((first, second) -> second)
                .map(line -> line.substring(SAYS.length()))
                .orElse("The process that should do this ended without a word.");
    }

    private static String wayOut(List<String> command) {
        return "Typed in a terminal it says more: talkturn " + String.join(" ", command);
    }

    private static Path temporary() {
        try {
            File file = File.createTempFile("talkturn", ".txt");
            return file.toPath();
        } catch (IOException e) {
            throw new UserError("No temporary file can be written.", null, "Make room on the disk.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system clears its temporary files
        }
    }
}
