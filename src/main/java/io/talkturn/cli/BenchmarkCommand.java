package io.talkturn.cli;

import io.talkturn.benchmark.BenchmarkSettings;
import io.talkturn.benchmark.GrowthBenchmark;
import io.talkturn.benchmark.MemoryBenchmark;
import io.talkturn.benchmark.PythonReport;
import io.talkturn.benchmark.PythonTextbooks;
import io.talkturn.benchmark.SpeedBenchmark;
import io.talkturn.benchmark.SpeedReport;
import io.talkturn.benchmark.SpeedReport.Rates;
import io.talkturn.weaving.FaceTableBenchmark;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the speed of training and evaluation, the memory of training, and the start of the engine. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        subcommands = {ImportBenchmarkCommand.class, FusionBenchmarkCommand.class, StudyBenchmarkCommand.class},
        description =
                "Measures how fast HAN-ROCK trains and predicts on simulated talk, beside its textbook form, which"
                        + " encodes every window by itself.",
        footer = {
            "",
            "Examples:",
            "  talkturn benchmark",
            "  talkturn benchmark --json --content-size 18 --batch 43",
            "  talkturn benchmark --python /usr/bin/python3",
            "  talkturn benchmark --memory 1000",
            "  talkturn benchmark --growth",
            "  talkturn benchmark --startup",
            "  talkturn benchmark import",
            "  talkturn benchmark fusion",
            "  talkturn benchmark study",
            "  talkturn benchmark --openface 1000 --repetitions 3"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final BenchmarkSettings DEFAULTS = BenchmarkSettings.defaults();

    @Option(names = "--content-size", paramLabel = "C", description = "Earlier talkturns a window (18).")
    private int contentSize = DEFAULTS.contentSize();

    @Option(names = "--batch", paramLabel = "N", description = "Windows a batch (43).")
    private int batch = DEFAULTS.batch();

    @Option(
            names = "--block-length",
            paramLabel = "N",
            description = "Consecutive talkturns that stay together in training.")
    private int blockLength = DEFAULTS.blockLength();

    @Option(names = "--conversations", paramLabel = "N", description = "Simulated conversations (20).")
    private int conversations = DEFAULTS.conversations();

    @Option(names = "--talkturns", paramLabel = "N", description = "Talkturns a conversation (50).")
    private int talkturns = DEFAULTS.talkturns();

    @Option(names = "--repetitions", paramLabel = "N", description = "How often each form is measured (7).")
    private int repetitions = DEFAULTS.repetitions();

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the engine; 0: all cores.")
    private int threads = DEFAULTS.threads();

    @Option(names = "--seed", paramLabel = "N", description = "Of talk, parameters and batches (1).")
    private long seed = DEFAULTS.seed();

    @Option(names = "--memory", paramLabel = "BATCHES", description = "Train on so many batches and show the memory.")
    private @Nullable Integer memory;

    @Option(names = "--growth", description = "What content sizes up to 30 and corpora up to 50,000 talkturns cost.")
    private boolean growth;

    @Option(
            names = "--startup",
            description = "Time to the first batch and to the first window, each beside a bare program.")
    private boolean startup;

    @Option(
            names = "--openface",
            paramLabel = "MB",
            description =
                    "Write a table of OpenFace of so many megabytes and read it, beside pandas where it is installed.")
    private @Nullable Integer openFace;

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            description =
                    "A Python with PyTorch, in which the textbook form is measured too; with --openface one that may have"
                            + " pandas (python3).")
    private @Nullable String python;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where that table is written (the temporary folder).")
    private @Nullable Path folder;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        BenchmarkSettings settings = new BenchmarkSettings(
                contentSize, batch, blockLength, conversations, talkturns, repetitions, threads, seed);
        if (memory != null) {
            try (Interrupt interrupt = Interrupt.told(answer.err())) {
                MemoryAnswer.print(new MemoryBenchmark(settings).run(memory, interrupt), answer);
            }
        } else if (growth) {
            try (Interrupt interrupt = Interrupt.told(answer.err())) {
                print(new GrowthBenchmark(settings).run(interrupt));
            }
        } else if (openFace != null) {
            Path where = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
            print(new FaceTableBenchmark(repetitions).run(where, openFace, python(), this::progress));
        } else if (startup) {
            print(new StartupBenchmark(repetitions).run(this::progress));
        } else {
            try (Interrupt interrupt = Interrupt.told(answer.err())) {
                print(
                        new SpeedBenchmark(settings).run(interrupt),
                        python == null ? null : PythonTextbooks.han(settings, python, interrupt));
            }
        }
        return 0;
    }

    private String python() {
        return python == null ? "python3" : python;
    }

    private void print(SpeedReport report, @Nullable PythonReport beside) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("training_ratio", report.training().ratio());
        values.put("evaluation_ratio", report.evaluation().ratio());
        values.put("max_output_difference", report.largestDifference());
        values.put("max_gradient_difference", report.gradientDifference());
        values.put("training_windows_per_second", report.training().ours());
        values.put("training_windows_per_second_textbook", report.training().textbook());
        values.put("evaluation_windows_per_second", report.evaluation().ours());
        values.put("evaluation_windows_per_second_textbook", report.evaluation().textbook());
        values.put("content_size", report.settings().contentSize());
        values.put("batch", report.settings().batch());
        values.put("block_length", report.settings().blockLength());
        values.put("repetitions", report.settings().repetitions());
        values.put("threads", report.equipment().threads());
        values.put("device", report.equipment().device());
        values.put("engine", report.equipment().engine());
        values.put("java", report.equipment().java());
        values.put("version", Talkturn.version());
        if (beside != null) {
            values.putAll(PythonAnswer.values(beside));
        }
        if (answer.isJson()) {
            answer.out().json(values);
            return;
        }
        line("Training", report.training());
        line("Evaluation", report.evaluation());
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "Largest difference of outputs and attention %.1e, of gradients %.1e relative",
                        report.largestDifference(),
                        report.gradientDifference()));
        answer.out().println(report.equipment().told());
        if (beside != null) {
            PythonAnswer.lines(beside, "windows").forEach(answer.out()::println);
        }
    }

    private void line(String what, Rates rates) {
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "%-10s %7.0f windows/s, textbook form %6.0f windows/s: %.1f times as fast",
                        what,
                        rates.ours(),
                        rates.textbook(),
                        rates.ratio()));
    }

    private void print(List<GrowthBenchmark.Size> sizes) {
        if (answer.isJson()) {
            answer.out().json(sizes);
            return;
        }
        answer.out().println("talkturns  content  prepared s  training ms/window  evaluation ms/window  evaluation s");
        for (GrowthBenchmark.Size size : sizes) {
            answer.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%9d  %7d  %10.2f  %18.2f  %20.3f  %12.1f",
                            size.talkturns(),
                            size.contentSize(),
                            size.prepareSeconds(),
                            size.trainMilliseconds(),
                            size.evaluateMilliseconds(),
                            size.evaluateSeconds()));
        }
    }

    private void print(StartupReport report) {
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("first_batch_seconds", report.firstBatch());
            values.put("bare_engine_seconds", report.bareEngine());
            values.put("first_window_seconds", report.firstWindow());
            values.put("bare_window_seconds", report.bareWindow());
            values.put("window_ratio", report.windowRatio());
            values.put("help_seconds", report.help());
            answer.out().json(values);
            return;
        }
        answer.out()
                .println("Seconds from the start of a JVM to the end of the first training batch: "
                        + seconds(report.firstBatch()));
        answer.out()
                .println("Seconds of a bare DJL program that computes one gradient: " + seconds(report.bareEngine()));
        answer.out()
                .println("Seconds from the start of a JVM until the workbench was drawn and closed: "
                        + seconds(report.firstWindow()));
        answer.out().println("Seconds of a bare JavaFX window: " + seconds(report.bareWindow()));
        answer.out().println(String.format(Locale.ROOT, "Median ratio of the two windows: %.2f", report.windowRatio()));
        answer.out().println("Seconds of talkturn --help: " + seconds(report.help()));
    }

    private void print(FaceTableBenchmark.Report report) {
        if (answer.isJson()) {
            answer.out().json(report);
            return;
        }
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "%.0f MB, %d frames: %.0f MB/s (seconds: %s), heap at most %.0f MB",
                        report.megabytes(),
                        report.frames(),
                        report.rate(),
                        seconds(report.seconds()),
                        report.peakHeapMegabytes()));
        answer.out()
                .println(
                        report.pandas() == null
                                ? "No pandas to compare with: " + python() + " does not have it."
                                : String.format(
                                        Locale.ROOT,
                                        "pandas %s (C reader, same columns) takes %s s: %.1f times as fast",
                                        report.pandas(),
                                        seconds(report.pandasSeconds()),
                                        report.ratio()));
    }

    private static String seconds(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.2f", v)).collect(Collectors.joining(", "));
    }

    private void progress(String what) {
        answer.err().println(what);
    }
}
