package io.talkturn.training;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures how long it takes until the engine has computed the first batch, beside a bare DJL program. */
public final class StartupBenchmark {
    private static final double NANOSECONDS = 1e9;

    private final int repetitions;

    public StartupBenchmark(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Starts both programs in turn, each in a JVM of its own. */
    public StartupReport run(Consumer<String> progress) {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            progress.accept("Start, repetition " + (r + 1) + " of " + repetitions);
            bare.add(seconds(BareEngine.class));
            ours.add(seconds(FirstBatch.class));
        }
        return new StartupReport(ours, bare);
    }

    private static double seconds(Class<?> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new UserError(
                        "The program " + program.getSimpleName() + " ended with code " + code + ".",
                        Path.of(java),
                        "Train a network to see whether the engine can be loaded.");
            }
        } catch (IOException e) {
            throw new UserError("Java cannot be started.", Path.of(java), "Check the installation.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("The measurement was interrupted.", "Start it again.");
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }
}
