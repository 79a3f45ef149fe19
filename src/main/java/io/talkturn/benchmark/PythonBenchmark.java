package io.talkturn.benchmark;

import io.talkturn.benchmark.PythonReport.Side;
import io.talkturn.benchmark.PythonTextbook.Way;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Measures a network beside its textbook form in Python's PyTorch, in turns, because other programs come and go. */
final class PythonBenchmark {
    /** Batches that ours gets for one of every way in Python. */
    private static final int BATCHES_FOR_ONE = 3;

    private static final int WARM_UP = 15;

    private final String python;
    private final int repetitions;
    private final Progress progress;

    /**
     * A benchmark.
     *
     * @param python the interpreter
     * @param repetitions how often every way is measured
     */
    PythonBenchmark(String python, int repetitions, Progress progress) {
        this.python = python;
        this.repetitions = repetitions;
        this.progress = progress;
    }

    /**
     * Ours.
     *
     * @param threads that it has; Python is measured with one and with as many
     * @param train trains on a batch of that number: windows or samples a second
     * @param evaluate predicts a batch of that number
     */
    record Ours(int threads, IntToDoubleFunction train, IntToDoubleFunction evaluate) {}

    /**
     * Measures.
     *
     * @param header of the script
     * @throws io.talkturn.foundation.UserError where Python does not do its part
     */
    PythonReport run(Map<String, Object> header, Ours ours) {
        progress.step("Starting " + python, 0, 0);
        try (PythonTextbook textbook = PythonTextbook.start(python, header)) {
            List<Way> ways = Way.all(ours.threads());
            Side training = side("Training", ours.train(), way -> textbook.train(way, 0), ways);
            Side evaluation = side("Evaluation", ours.evaluate(), way -> textbook.evaluate(way, 0), ways);
            return new PythonReport(textbook.version(), textbook.gflops(), training, evaluation, ours.threads());
        }
    }

    private Side side(String what, IntToDoubleFunction ours, ToDoubleFunction<Way> theirs, List<Way> ways) {
        int number = 0;
        for (; number < Math.min(WARM_UP, WARM_UP * repetitions / 3); number++) {
            progress.step(what + " beside Python, warming up", number, WARM_UP);
            double _ = ours.applyAsDouble(number);
        }
        for (Way way : ways) {
            progress.step(what + " in Python, warming up: " + way, 0, 0);
            double _ = theirs.applyAsDouble(way);
        }
        List<Double> own = new ArrayList<>();
        Map<String, List<Double>> others = new LinkedHashMap<>();
        for (int turn = 0; turn < repetitions; turn++) {
            for (int i = 0; i < BATCHES_FOR_ONE; i++) {
                own.add(ours.applyAsDouble(number++));
            }
            for (Way way : turn % 2 == 0 ? ways : ways.reversed()) {
                progress.step(what + " beside Python: " + way, turn, repetitions);
                others.computeIfAbsent(way.toString(), _ -> new ArrayList<>()).add(theirs.applyAsDouble(way));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        ways.forEach(way -> medians.put(way.toString(), Median.of(others.getOrDefault(way.toString(), List.of()))));
        return new Side(Median.of(own), medians);
    }
}
