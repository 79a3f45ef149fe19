package io.talkturn.training;

import ai.djl.ndarray.NDManager;
import com.sun.management.OperatingSystemMXBean;
import io.talkturn.corpus.Modality;
import io.talkturn.model.ParameterShape;
import io.talkturn.training.BatchStep.Place;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast EF-LF LSTM trains at the size of IEMOCAP (2,717 samples of 20 steps, batches of 128) as a run trains it, beside
 * {@link BareFusion}. All are measured in turn, because other programs on the machine come and go.
 */
public final class FusionBenchmark {
    private static final int WARM_UP = 6;
    private static final int BATCHES_A_TURN = 3;

    private final int batch;
    private final int repetitions;
    private final int threads;
    private final long seed;

    /**
     * A benchmark.
     *
     * @param batch samples a batch
     * @param repetitions how often each form is measured
     * @param threads of the engine, 0: all cores
     * @param seed of the simulated samples and of the first weights
     */
    public FusionBenchmark(int batch, int repetitions, int threads, long seed) {
        this.batch = batch;
        this.repetitions = repetitions;
        this.threads = threads;
        this.seed = seed;
    }

    /** Measures. Takes a minute or two. */
    public FusionSpeedReport run(Consumer<String> progress) {
        ComputeDevice device = Devices.choose(ComputeDevice.CPU, threads);
        SimulatedSequences simulated = new SimulatedSequences(seed);
        try (Form ours = new Form(simulated, training(), false, device);
                Form masked = new Form(simulated, training(), true, device);
                NDManager manager = Devices.engine().newBaseManager();
                BareFusion bare = bare(simulated, ours, false, manager);
                BareFusion textbook = bare(simulated, ours, true, manager)) {
            progress.accept("Warming up");
            double difference = 0;
            for (int i = 0; i < Math.min(WARM_UP, 2 * repetitions); i++) {
                int[] rows = ours.next();
                double loss = ours.train(rows);
                difference = Math.max(difference, Math.abs(bare.train(rows) / loss - 1));
                difference = Math.max(difference, Math.abs(textbook.train(rows) / loss - 1));
                masked.train(masked.next());
            }
            double[][] rates = new double[4][repetitions * BATCHES_A_TURN];
            double[][] work = new double[2][repetitions * BATCHES_A_TURN];
            for (int r = 0; r < repetitions; r++) {
                progress.accept("Repetition " + (r + 1) + " of " + repetitions);
                for (int i = 0; i < BATCHES_A_TURN; i++) {
                    int place = r * BATCHES_A_TURN + i;
                    double began = processorTime();
                    rates[0][place] = rate(ours.next(), ours::train);
                    double between = processorTime();
                    rates[1][place] = rate(ours.next(), bare::train);
                    work[0][place] = between - began;
                    work[1][place] = processorTime() - between;
                    rates[2][place] = rate(ours.next(), textbook::train);
                    rates[3][place] = rate(masked.next(), masked::train);
                }
            }
            return report(rates, median(work[1]) / median(work[0]), difference, simulated, device);
        }
    }

    private FusionSpeedReport report(
            double[][] rates,
            double processorRatio,
            double difference,
            SimulatedSequences simulated,
            ComputeDevice device) {
        double[] medians =
                Arrays.stream(rates).mapToDouble(FusionBenchmark::median).toArray();
        return new FusionSpeedReport(
                medians[0] / medians[1],
                processorRatio,
                medians[0] / medians[2],
                medians[3] / medians[0],
                difference,
                medians[0],
                medians[1],
                medians[2],
                medians[3],
                SimulatedSequences.SAMPLES,
                simulated.meanLength(),
                batch,
                repetitions,
                device.threads(),
                device.description(),
                "PyTorch " + Devices.engine().getVersion(),
                Runtime.version().toString());
    }

    private TrainingSettings training() {
        TrainingSettings s = FusionSettings.training();
        return new TrainingSettings(
                s.optimizer(),
                s.learningRate(),
                batch,
                s.epochs(),
                s.l2(),
                s.seed(),
                s.blockLength(),
                s.earlyEnd(),
                s.clipNorm(),
                s.selection(),
                threads,
                ComputeDevice.CPU);
    }

    /** What a run trains with. */
    private static final class Form implements AutoCloseable {
        private final FusionMaterial material;
        private final FusionLearner learner;
        private final FusionCourse course;
        private final GradientRules rules;
        private final Optimizer optimizer;
        private final Iterator<int[]> batches;

        Form(SimulatedSequences simulated, TrainingSettings training, boolean masked, ComputeDevice device) {
            material = simulated.material(masked);
            learner = FusionLearner.fresh(material.network(), Map.of(), training.seed(), device);
            course = new FusionCourse(learner, material, training);
            rules = course.rules();
            optimizer = Optimizer.of(training, learner.parameters().trainable().size(), learner.manager());
            batches = Stream.iterate(1, epoch -> epoch + 1)
                    .flatMap(epoch -> course.epoch(epoch).stream())
                    .iterator();
        }

        int[] next() {
            return batches.next();
        }

        double train(int[] rows) {
            LossSums sums = new LossSums(course.weights());
            course.learn(rows, rules, optimizer, new Random(0), sums, new Place(1, 1, 1));
            return sums.total();
        }

        @Override
        public void close() {
            optimizer.close();
            rules.close();
            learner.close();
        }
    }

    private static BareFusion bare(SimulatedSequences simulated, Form ours, boolean textbook, NDManager manager) {
        Map<String, float[]> values = new HashMap<>();
        Map<String, long[]> shapes = new HashMap<>();
        for (ParameterShape parameter : ours.learner.network().parameters()) {
            values.put(parameter.name(), ours.learner.parameters().values(parameter.name()));
            shapes.put(parameter.name(), parameter.dimensions());
        }
        BareFusion.Data data = new BareFusion.Data(
                Stream.of(Modality.values()).map(simulated::values).toArray(float[][]::new),
                Stream.of(Modality.values())
                        .mapToInt(SimulatedSequences::columns)
                        .toArray(),
                SimulatedSequences.STEPS,
                simulated.truth(),
                Objects.requireNonNull(ours.material.targets().getFirst().positiveWeights()));
        return new BareFusion(data, textbook, FusionSettings.training(), values, shapes, manager);
    }

    private static double rate(int[] rows, ToDoubleFunction<int[]> work) {
        long start = System.nanoTime();
        double _ = work.applyAsDouble(rows);
        return rows.length * 1e9 / (System.nanoTime() - start);
    }

    /** What this process took of the processors, which other programs on the machine change little. */
    private static double processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
