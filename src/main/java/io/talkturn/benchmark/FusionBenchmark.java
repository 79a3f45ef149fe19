package io.talkturn.benchmark;

import ai.djl.ndarray.NDManager;
import io.talkturn.benchmark.FusionSpeedReport.Rates;
import io.talkturn.benchmark.FusionSpeedReport.Ratios;
import io.talkturn.benchmark.FusionSpeedReport.Samples;
import io.talkturn.corpus.Modality;
import io.talkturn.foundation.Progress;
import io.talkturn.model.ParameterShape;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.fusion.FusionLearner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast EF-LF LSTM trains at the size of IEMOCAP (2,717 samples of 20 steps, batches of 128) as a run trains it, beside
 * {@link BareFusion}. All are measured in turn, because other programs on the machine come and go.
 */
public final class FusionBenchmark {
    private static final int WARM_UP = 6;
    private static final int TURNS_A_REPETITION = 3;

    private final FusionMeasure measure;

    /** A benchmark of this size. */
    public FusionBenchmark(FusionMeasure measure) {
        this.measure = measure;
    }

    /**
     * Measures. Takes a minute or two.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so, within a batch
     */
    public FusionSpeedReport run(Progress progress) {
        ComputeDevice device = FusionLearner.device(measure.training());
        SimulatedSequences simulated = new SimulatedSequences(measure.seed());
        try (FusionBed ours = new FusionBed(simulated, measure.training(), false, device);
                FusionBed masked = new FusionBed(simulated, measure.training(), true, device);
                NDManager manager = Devices.engine().newBaseManager();
                BareFusion bare = bare(simulated, ours, false, manager);
                BareFusion textbook = bare(simulated, ours, true, manager)) {
            double difference = 0;
            int warmUp = Math.min(WARM_UP, 2 * measure.repetitions());
            for (int i = 0; i < warmUp; i++) {
                int[] rows = ours.next();
                double loss = ours.train(rows);
                for (BareFusion other : List.of(bare, textbook)) {
                    progress.step("Warming up", i, warmUp);
                    difference = Math.max(difference, Math.abs(other.train(rows) / loss - 1));
                }
                progress.step("Warming up", i, warmUp);
                masked.train(masked.next());
            }
            List<Measured> all = List.of(
                    new Measured(ours::next, ours::train),
                    new Measured(ours::next, bare::train),
                    new Measured(ours::next, textbook::train),
                    new Measured(masked::next, masked::train));
            measure(all, progress);
            return report(all, difference, simulated, device);
        }
    }

    /**
     * Every form in turn, forwards and then backwards: what stands beside another is measured before it as often as after
     * it, within the same second, whatever else the machine does.
     */
    private void measure(List<Measured> all, Progress progress) {
        int turns = measure.repetitions() * TURNS_A_REPETITION;
        for (int turn = 0; turn < turns; turn++) {
            for (Measured form : turn % 2 == 0 ? all : all.reversed()) {
                progress.step(
                        "Repetition " + (turn / TURNS_A_REPETITION + 1) + " of " + measure.repetitions(),
                        turn % TURNS_A_REPETITION,
                        TURNS_A_REPETITION);
                form.measure();
            }
        }
    }

    private FusionSpeedReport report(
            List<Measured> all, double difference, SimulatedSequences simulated, ComputeDevice device) {
        Measured ours = all.get(0);
        Measured bare = all.get(1);
        Measured textbook = all.get(2);
        Measured masked = all.get(3);
        return new FusionSpeedReport(
                new Ratios(
                        ours.ratioTo(bare, Measured::rates),
                        1 / ours.ratioTo(bare, Measured::processorTimes),
                        ours.ratioTo(textbook, Measured::rates),
                        masked.ratioTo(ours, Measured::rates)),
                difference,
                new Rates(
                        Median.of(ours.rates()),
                        Median.of(bare.rates()),
                        Median.of(textbook.rates()),
                        Median.of(masked.rates())),
                new Samples(SimulatedSequences.SAMPLES, simulated.meanLength()),
                measure.batch(),
                measure.repetitions(),
                Equipment.of(device));
    }

    /** One form of training with what every turn of it took. */
    private static final class Measured {
        private final Supplier<int[]> rows;
        private final ToDoubleFunction<int[]> work;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> processorTimes = new ArrayList<>();

        Measured(Supplier<int[]> rows, ToDoubleFunction<int[]> work) {
            this.rows = rows;
            this.work = work;
        }

        void measure() {
            int[] batch = rows.get();
            double processor = ProcessorTime.nanoseconds();
            long start = System.nanoTime();
            double _ = work.applyAsDouble(batch);
            rates.add(batch.length * 1e9 / (System.nanoTime() - start));
            processorTimes.add((ProcessorTime.nanoseconds() - processor) / batch.length);
        }

        List<Double> rates() {
            return rates;
        }

        List<Double> processorTimes() {
            return processorTimes;
        }

        /** The median of the ratios within each turn: a turn that is disturbed counts as one, however much it is. */
        double ratioTo(Measured other, Function<Measured, List<Double>> of) {
            List<Double> own = of.apply(this);
            List<Double> others = of.apply(other);
            return Median.of(IntStream.range(0, own.size())
                    .mapToObj(turn -> own.get(turn) / others.get(turn))
                    .toList());
        }
    }

    private BareFusion bare(SimulatedSequences simulated, FusionBed ours, boolean textbook, NDManager manager) {
        Map<String, float[]> values = new HashMap<>();
        Map<String, long[]> shapes = new HashMap<>();
        for (ParameterShape parameter : ours.learner().network().parameters()) {
            values.put(parameter.name(), ours.learner().parameters().values(parameter.name()));
            shapes.put(parameter.name(), parameter.dimensions());
        }
        BareFusion.Data data = new BareFusion.Data(
                Stream.of(Modality.values()).map(simulated::values).toArray(float[][]::new),
                Stream.of(Modality.values())
                        .mapToInt(SimulatedSequences::columns)
                        .toArray(),
                SimulatedSequences.STEPS,
                simulated.truth(),
                Objects.requireNonNull(ours.material().targets().getFirst().positiveWeights()));
        return new BareFusion(data, textbook, measure.training().optimizer(), values, shapes, manager);
    }
}
