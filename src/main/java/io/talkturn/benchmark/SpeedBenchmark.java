package io.talkturn.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.benchmark.SpeedReport.Rates;
import io.talkturn.foundation.Progress;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanAttention;
import io.talkturn.model.HanOutput;
import io.talkturn.training.han.Batch;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.HanLearner;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Compares the network that shares work between windows with its textbook form, on the same engine, parameters and
 * windows (docs/decisions/0020-networks.md): every window encoded by itself, padded to the longest talkturn of the batch, one GRU call an
 * encoder. The two are measured in turn, because other programs on the machine come and go.
 */
public final class SpeedBenchmark {
    /** Training batches that our form gets for one of the textbook form: it is so much faster. */
    private static final int BATCHES_FOR_ONE = 5;

    /** Batches before anything is measured: a run has thousands, of which the first few dozen wait for the compiler. */
    private static final int WARM_UP = 60;

    /** A benchmark of one repetition only shows that it runs. */
    private static final int WARM_UP_A_REPETITION = 10;

    private final BenchmarkSettings settings;

    public SpeedBenchmark(BenchmarkSettings settings) {
        this.settings = settings;
    }

    /**
     * Measures. Takes minutes.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so, within a batch
     */
    public SpeedReport run(Progress progress) {
        try (BenchmarkBed bed = new BenchmarkBed(settings)) {
            progress.step("Comparing outputs and gradients of the two forms", 0, 0);
            Iterator<Batch> batches = bed.trainingBatches().iterator();
            Batch first = batches.next();
            double outputs = outputDifference(bed, first);
            double gradients = gradientDifference(bed, first);
            Rates training = training(bed, batches, progress);
            Rates evaluation = evaluation(bed, progress);
            return new SpeedReport(
                    training,
                    evaluation,
                    outputs,
                    gradients,
                    settings,
                    Equipment.of(bed.sharing().device()));
        }
    }

    private Rates training(BenchmarkBed bed, Iterator<Batch> batches, Progress progress) {
        int warmUp = Math.min(WARM_UP, WARM_UP_A_REPETITION * settings.repetitions());
        for (int i = 0; i < warmUp; i++) {
            progress.step("Warming up", i, warmUp);
            bed.train(bed.sharing(), batches.next());
        }
        bed.train(bed.textbook(), batches.next());
        double[] ours = new double[settings.repetitions() * BATCHES_FOR_ONE];
        double[] textbook = new double[settings.repetitions()];
        for (int r = 0; r < settings.repetitions(); r++) {
            bed.startAgain();
            for (int i = 0; i < BATCHES_FOR_ONE; i++) {
                progress.step("Training, repetition " + (r + 1) + " of " + settings.repetitions(), i, BATCHES_FOR_ONE);
                ours[r * BATCHES_FOR_ONE + i] = rate(batches.next(), b -> bed.train(bed.sharing(), b));
            }
            bed.startAgain();
            textbook[r] = rate(batches.next(), b -> bed.train(bed.textbook(), b));
        }
        return new Rates(Median.of(Arrays.stream(ours)), Median.of(Arrays.stream(textbook)));
    }

    private Rates evaluation(BenchmarkBed bed, Progress progress) {
        bed.startAgain();
        List<Batch> whole = bed.conversations();
        List<Batch> plain = bed.plainBatches();
        rate(round(whole, 0, bed.sharing().lanes().most()), bed.sharing());
        rate(round(whole, 1, bed.sharing().lanes().most()), bed.sharing());
        rate(round(plain, 0, 1), bed.textbook());
        double[] ours = new double[settings.repetitions()];
        double[] textbook = new double[settings.repetitions()];
        for (int r = 0; r < settings.repetitions(); r++) {
            progress.step("Evaluation, repetition " + (r + 1) + " of " + settings.repetitions(), 0, 0);
            ours[r] = rate(round(whole, r, bed.sharing().lanes().most()), bed.sharing());
            textbook[r] = rate(round(plain, r, 1), bed.textbook());
        }
        return new Rates(Median.of(Arrays.stream(ours)), Median.of(Arrays.stream(textbook)));
    }

    private static double rate(Batch batch, Consumer<Batch> work) {
        long start = System.nanoTime();
        work.accept(batch);
        return batch.input().size() * 1e9 / (System.nanoTime() - start);
    }

    /** As many batches as are evaluated side by side, in an endless round. */
    static List<Batch> round(List<Batch> batches, int number, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> batches.get((number * count + i) % batches.size()))
                .toList();
    }

    /** Windows a second, side by side as {@link Evaluator} does it. */
    static double rate(List<Batch> batches, HanLearner form) {
        long start = System.nanoTime();
        form.lanes()
                .run(batches.stream()
                        .map(batch -> (Supplier<Integer>) () -> evaluate(form, batch))
                        .toList());
        int windows = batches.stream().mapToInt(b -> b.input().size()).sum();
        return windows * 1e9 / (System.nanoTime() - start);
    }

    /** Outputs and all attention, in Java; the number of windows. */
    private static int evaluate(HanLearner form, Batch batch) {
        try (NDManager scratch = form.manager().newSubManager()) {
            BoundParameters bound = form.parameters().bind(scratch, false);
            HanOutput output = form.network().forward(bound, batch.input(), null);
            output.logits().values().forEach(NDArray::toFloatArray);
            output.attention();
            return batch.input().size();
        }
    }

    private static double outputDifference(BenchmarkBed bed, Batch batch) {
        try (NDManager scratch = bed.sharing().manager().newSubManager()) {
            BoundParameters bound = bed.sharing().parameters().bind(scratch, false);
            HanOutput ours = bed.sharing().network().forward(bound, batch.input(), null);
            HanOutput textbook = bed.textbook().network().forward(bound, batch.input(), null);
            double largest = 0;
            for (Map.Entry<String, NDArray> logits : ours.logits().entrySet()) {
                NDArray other = Objects.requireNonNull(textbook.logits().get(logits.getKey()));
                largest = Math.max(largest, difference(logits.getValue().toFloatArray(), other.toFloatArray()));
            }
            return Math.max(largest, attentionDifference(ours.attention(), textbook.attention()));
        }
    }

    private static double attentionDifference(HanAttention one, HanAttention other) {
        double largest = 0;
        for (String encoder : one.word().keySet()) {
            float[][] words = Objects.requireNonNull(one.word().get(encoder));
            float[][] others = Objects.requireNonNull(other.word().get(encoder));
            for (int u = 0; u < words.length; u++) {
                largest = Math.max(largest, difference(words[u], others[u]));
            }
        }
        for (int n = 0; n < one.turn().length; n++) {
            for (int i = 0; i < one.turn()[n].length; i++) {
                largest = Math.max(largest, difference(one.turn()[n][i], other.turn()[n][i]));
            }
            largest = Math.max(largest, difference(one.task()[n], other.task()[n]));
        }
        return largest;
    }

    private static double gradientDifference(BenchmarkBed bed, Batch batch) {
        float[] ours = gradient(bed, bed.sharing(), batch);
        float[] textbook = gradient(bed, bed.textbook(), batch);
        double largest = 0;
        for (float value : textbook) {
            largest = Math.max(largest, Math.abs(value));
        }
        return difference(ours, textbook) / largest;
    }

    private static float[] gradient(BenchmarkBed bed, HanLearner form, Batch batch) {
        try (NDManager scratch = form.manager().newSubManager();
                GradientCollector _ = form.engine().newGradientCollector()) {
            BoundParameters bound = form.parameters().bind(scratch, true);
            HanOutput output = form.network().forward(bound, batch.input(), null);
            output.backward(
                    bed.losses().of(output.logits(), batch.rows(), scratch).total());
            return bound.gradient().toFloatArray();
        }
    }

    private static double difference(float[] one, float[] other) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = Math.abs((double) one[i] - other[i]);
            // a NaN must not look like agreement
            largest = difference <= largest ? largest : difference;
        }
        return largest;
    }
}
