package io.talkturn.benchmark;

import io.talkturn.foundation.Progress;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.fusion.FusionMaterial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What more threads are worth to fusion models: each is trained on the same batches with one thread and with several, in
 * turns, because other programs on the machine come and go.
 */
public final class FusionThreadsBenchmark {
    /** The models that are compared where nobody names others. */
    public static final List<String> MODELS = List.of("ef-lf-lstm", "mult", "ef-lf-trans");

    private static final int WARM_UP = 6;
    private static final int TURNS_A_REPETITION = 4;

    private final FusionMeasure measure;

    /** A benchmark of this size. */
    public FusionThreadsBenchmark(FusionMeasure measure) {
        this.measure = measure;
    }

    /**
     * What more threads are worth to a model.
     *
     * @param one samples a second with one thread, median
     * @param more with more threads
     * @param ratio median of the ratios within a turn
     * @param milliseconds of processor time a sample, with one thread and with more: how busy the machine is changes them little
     * @param sameBits whether both had the same weights in the end, to the last bit
     */
    public record Gain(
            String model, double one, double more, double ratio, List<Double> milliseconds, boolean sameBits) {}

    /** What was measured, with how many threads. */
    public record Report(List<Gain> gains, int threads, Equipment equipment) {}

    /**
     * Measures. Takes a minute or two.
     *
     * @throws io.talkturn.foundation.UserError for a model that does not exist
     * @throws java.util.concurrent.CancellationException where the progress says so, within a batch
     */
    public Report run(List<String> models, Progress progress) {
        SimulatedSequences simulated = new SimulatedSequences(measure.seed());
        List<Gain> gains = new ArrayList<>();
        ComputeDevice several = FusionLearner.device(measure.training());
        for (String model : models) {
            gains.add(gain(FusionModels.of(model).id(), simulated, several, progress));
        }
        return new Report(gains, several.threads(), Equipment.of(several));
    }

    private Gain gain(String model, SimulatedSequences simulated, ComputeDevice several, Progress progress) {
        FusionMaterial material = simulated.material(model, Map.of());
        try (FusionBed one = new FusionBed(material, measure.training(1), FusionLearner.device(measure.training(1)));
                FusionBed more = new FusionBed(material, measure.training(), several)) {
            int warmUp = Math.min(WARM_UP, 2 * measure.repetitions());
            for (int i = 0; i < warmUp; i++) {
                progress.step(model + ", warming up", i, warmUp);
                one.train(one.next());
                more.train(more.next());
            }
            List<Turn> ones = new ArrayList<>();
            List<Turn> mores = new ArrayList<>();
            int turns = measure.repetitions() * TURNS_A_REPETITION;
            for (int turn = 0; turn < turns; turn++) {
                progress.step(model, turn, turns);
                // each before the other as often as after it, whatever else the machine does
                if (turn % 2 == 0) {
                    ones.add(Turn.of(one));
                    mores.add(Turn.of(more));
                } else {
                    mores.add(Turn.of(more));
                    ones.add(Turn.of(one));
                }
            }
            return new Gain(
                    model,
                    Median.of(ones.stream().mapToDouble(Turn::rate)),
                    Median.of(mores.stream().mapToDouble(Turn::rate)),
                    Median.of(IntStream.range(0, turns)
                            .mapToDouble(t -> mores.get(t).rate() / ones.get(t).rate())),
                    List.of(
                            Median.of(ones.stream().mapToDouble(Turn::processor)),
                            Median.of(mores.stream().mapToDouble(Turn::processor))),
                    Arrays.equals(
                            one.learner().parameters().snapshot(),
                            more.learner().parameters().snapshot()));
        }
    }

    /** A batch: samples a second, and milliseconds of processor time a sample. */
    private record Turn(double rate, double processor) {
        static Turn of(FusionBed bed) {
            int[] rows = bed.next();
            double processor = ProcessorTime.nanoseconds();
            long start = System.nanoTime();
            bed.train(rows);
            return new Turn(
                    rows.length * 1e9 / (System.nanoTime() - start),
                    (ProcessorTime.nanoseconds() - processor) / 1e6 / rows.length);
        }
    }
}
