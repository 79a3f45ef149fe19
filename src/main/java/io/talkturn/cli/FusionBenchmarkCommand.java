package io.talkturn.cli;

import io.talkturn.benchmark.FusionBenchmark;
import io.talkturn.benchmark.FusionMeasure;
import io.talkturn.benchmark.FusionSpeedReport;
import io.talkturn.benchmark.FusionThreadsBenchmark;
import io.talkturn.benchmark.MemoryBenchmark;
import io.talkturn.benchmark.PythonReport;
import io.talkturn.benchmark.PythonTextbooks;
import io.talkturn.training.fusion.FusionSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the speed of training a fusion network. */
@Command(
        name = "fusion",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast EF-LF LSTM trains at the size of IEMOCAP (2,717 samples of 20 steps, 300 + 74 + 35 columns,"
                    + " batches of 128) on simulated sequences: as a run trains it, beside the same computation written"
                    + " directly against the engine, beside the same layers as a textbook has them (both directions at every"
                    + " step), and with left padding skipped (option masked)."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn benchmark fusion",
            "  talkturn benchmark fusion --json --repetitions 9",
            "  talkturn benchmark fusion --lanes",
            "  talkturn benchmark fusion --python /usr/bin/python3"
        })
final class FusionBenchmarkCommand implements Callable<Integer> {
    @Option(names = "--batch", paramLabel = "N", description = "Samples a batch (128).")
    private int batch = FusionSettings.training().batch().size();

    @Option(names = "--repetitions", paramLabel = "N", description = "How often each form is measured (7).")
    private int repetitions = 7;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that work side by side; 0: all cores, as a run has them.")
    private int threads;

    @Option(names = "--seed", paramLabel = "N", description = "Of the samples (1).")
    private long seed = 1;

    @Option(
            names = "--lanes",
            description =
                    "Measure instead what threads are worth: EF-LF LSTM, MulT and EF-LF TRANS with one and with several, in"
                            + " turns.")
    private boolean lanes;

    @Option(
            names = "--memory",
            paramLabel = "BATCHES",
            description = "Train instead EF-LF LSTM on so many batches and show the memory.")
    private @Nullable Integer memory;

    @Option(names = "--samples", paramLabel = "N", description = "With --memory: samples of the corpus (5000).")
    private int samples = 5000;

    @Option(names = "--steps", paramLabel = "T", description = "With --memory: steps of the longest sample (50).")
    private int steps = 50;

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            description = "A Python with PyTorch, in which the textbook form is measured too.")
    private @Nullable String python;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        FusionMeasure measure = new FusionMeasure(batch, repetitions, threads, seed);
        try (Interrupt interrupt = Interrupt.told(answer.err())) {
            if (memory != null) {
                MemoryAnswer.print(MemoryBenchmark.ofFusion(measure, memory, samples, steps, interrupt), answer);
            } else if (lanes) {
                print(new FusionThreadsBenchmark(measure).run(FusionThreadsBenchmark.MODELS, interrupt));
            } else {
                print(
                        new FusionBenchmark(measure).run(interrupt),
                        python == null ? null : PythonTextbooks.fusion(measure, python, interrupt));
            }
        }
        return 0;
    }

    private void print(FusionThreadsBenchmark.Report report) {
        if (answer.isJson()) {
            answer.out().json(report);
            return;
        }
        for (FusionThreadsBenchmark.Gain gain : report.gains()) {
            answer.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-12s %5.0f samples/s with one thread, %5.0f with %d: %.2f times as fast; processor %.1f and"
                                    + " %.1f ms a sample; %s",
                            gain.model(),
                            gain.one(),
                            gain.more(),
                            report.threads(),
                            gain.ratio(),
                            gain.milliseconds().getFirst(),
                            gain.milliseconds().getLast(),
                            gain.sameBits() ? "the same bits" : "other bits"));
        }
        answer.out().println(report.equipment().told());
    }

    private void print(FusionSpeedReport report, @Nullable PythonReport beside) {
        if (answer.isJson()) {
            Map<String, Object> values = values(report);
            if (beside != null) {
                values.putAll(PythonAnswer.values(beside));
            }
            answer.out().json(values);
            return;
        }
        line("Training as a run does", report.rates().ours(), "");
        line(
                "The same, bare engine",
                report.rates().bare(),
                String.format(
                        Locale.ROOT,
                        "we reach %.2f of it, by processor time %.2f",
                        report.ratios().toBare(),
                        report.ratios().processor()));
        line(
                "Textbook layers, bare engine",
                report.rates().textbook(),
                String.format(
                        Locale.ROOT, "we reach %.2f of it", report.ratios().toTextbook()));
        line(
                "Left padding skipped",
                report.rates().masked(),
                String.format(
                        Locale.ROOT,
                        "%.2f times ours; samples have %.1f of 20 steps",
                        report.ratios().masked(),
                        report.samples().meanLength()));
        answer.out()
                .println(String.format(
                        Locale.ROOT, "Largest relative difference of losses %.1e", report.lossDifference()));
        answer.out().println(report.equipment().told());
        if (beside != null) {
            PythonAnswer.lines(beside, "samples").forEach(answer.out()::println);
        }
    }

    private static Map<String, Object> values(FusionSpeedReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ratio", report.ratios().toBare());
        values.put("processor_ratio", report.ratios().processor());
        values.put("ratio_to_textbook", report.ratios().toTextbook());
        values.put("ratio_masked", report.ratios().masked());
        values.put("max_loss_difference", report.lossDifference());
        values.put("samples_per_second", report.rates().ours());
        values.put("samples_per_second_bare", report.rates().bare());
        values.put("samples_per_second_textbook", report.rates().textbook());
        values.put("samples_per_second_masked", report.rates().masked());
        values.put("samples", report.samples().count());
        values.put("mean_length", report.samples().meanLength());
        values.put("batch", report.batch());
        values.put("repetitions", report.repetitions());
        values.put("threads", report.equipment().threads());
        values.put("device", report.equipment().device());
        values.put("engine", report.equipment().engine());
        values.put("java", report.equipment().java());
        values.put("version", Talkturn.version());
        return values;
    }

    private void line(String what, double rate, String beside) {
        answer.out().println(String.format(Locale.ROOT, "%-30s %7.0f samples/s  %s", what, rate, beside));
    }
}
