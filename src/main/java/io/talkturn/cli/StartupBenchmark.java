package io.talkturn.cli;

import io.talkturn.benchmark.BareEngine;
import io.talkturn.benchmark.FirstBatch;
import io.talkturn.foundation.UserError;
import io.talkturn.run.CachedClasses;
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

    /** What a program of nobody in particular starts with. */
    private static final List<String> PLAIN = List.of("--enable-native-access=ALL-UNNAMED");

    private static final List<String> HANDED_ON = List.of("PYTORCH_LIBRARY_PATH", "java.library.path", "talkturn.home");

    private final int repetitions;

    StartupBenchmark(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Starts the programs in turn, each in a JVM of its own. */
    StartupReport run(Consumer<String> progress) {
        StartupReport report = new StartupReport(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int r = 0; r < repetitions; r++) {
            progress.accept("Start, repetition " + (r + 1) + " of " + repetitions);
            report.bareEngine().add(seconds(PLAIN, BareEngine.class));
            report.firstBatch().add(seconds(CachedClasses.options(), FirstBatch.class));
            report.bareWindow().add(seconds(PLAIN, BareWindow.class));
            report.firstWindow().add(seconds(CachedClasses.options(), FirstWindow.class));
            report.help().add(seconds(CachedClasses.options(), Talkturn.class, "--help"));
        }
        return report;
    }

    private static List<String> command(List<String> options, Class<?> program, String... more) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        // an application image has its libraries beside the jars
        HANDED_ON.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true"));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            words.addAll(
                    List.of("--module-path", modules, "--add-modules", "javafx.controls,javafx.swing,javafx.media"));
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        words.addAll(List.of(more));
        return words;
    }

    private static double seconds(List<String> options, Class<?> program, String... more) {
        List<String> command = command(options, program, more);
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
