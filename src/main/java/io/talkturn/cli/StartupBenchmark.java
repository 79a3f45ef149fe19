package io.talkturn.cli;

import io.talkturn.benchmark.BareEngine;
import io.talkturn.benchmark.FirstBatch;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.app.BareWindow;
import io.talkturn.ui.app.FirstWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures how long it takes to the engine's first batch and to the first window, each beside a bare program. */
final class StartupBenchmark {
    private static final double NANOSECONDS = 1e9;

    private final int repetitions;

    StartupBenchmark(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Starts the programs in turn, each in a JVM of its own. */
    StartupReport run(Consumer<String> progress) {
        StartupReport report =
                new StartupReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int r = 0; r < repetitions; r++) {
            progress.accept("Start, repetition " + (r + 1) + " of " + repetitions);
            report.bareEngine().add(seconds(BareEngine.class));
            report.firstBatch().add(seconds(FirstBatch.class));
            report.bareWindow().add(seconds(BareWindow.class));
            report.firstWindow().add(seconds(FirstWindow.class));
        }
        return report;
    }

    private static List<String> command(Class<?> program) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true"));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            words.addAll(
                    List.of("--module-path", modules, "--add-modules", "javafx.controls,javafx.swing,javafx.media"));
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return words;
    }

    private static double seconds(Class<?> program) {
        List<String> command = command(program);
        Path java = Path.of(command.getFirst());
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
                        java,
                        "Train a network, and open the window, to see what is wrong.");
            }
        } catch (IOException e) {
            throw new UserError("Java cannot be started.", java, "Check the installation.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("The measurement was interrupted.", "Start it again.");
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }
}
