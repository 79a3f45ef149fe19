package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.corpus.Modality;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.model.fusion.Option;
import io.talkturn.model.fusion.Preset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.training.Adam;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.ClassLoss;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Lanes;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.TrainingSettings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fusion networks learn from parts of a batch side by side: the same bits whatever the number of threads. */
final class FusionThreadsTest {
    private static final int SAMPLES = 150;
    private static final int STEPS = 6;
    private static final int CLASSES = 3;
    private static final int[] ROWS = IntStream.range(0, SAMPLES).toArray();
    private static final Map<Modality, Integer> WIDTHS =
            new EnumMap<>(Map.of(Modality.TEXT, 7, Modality.AUDIO, 5, Modality.VISION, 3));

    @Test
    void allCoresUnlessAskedOtherwise() {
        assertThat(FusionLearner.device(training(0)).threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(FusionLearner.device(training(2)).threads()).isEqualTo(2);
    }

    @Test
    void partsFollowFromTheBatchAlone() {
        int[] lengths = IntStream.range(0, SAMPLES).map(n -> n % 7).toArray();
        List<int[]> parts = BatchParts.of(lengths, false);
        assertThat(parts).hasSize(4).allSatisfy(part -> assertThat(part.length).isBetween(37, 38));
        int[] order = parts.stream().flatMapToInt(Arrays::stream).toArray();
        assertThat(order).containsExactlyInAnyOrder(ROWS);
        assertThat(IntStream.of(order).map(n -> -lengths[n]).toArray())
                .as("the longest first")
                .isSorted();
        assertThat(BatchParts.of(lengths, true)).hasSize(1);
        assertThat(BatchParts.of(new int[] {2}, false)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef-lf-lstm", "mult", "ef-lf-trans", "mfn"})
    void theSameBitsForAnyNumberOfThreads(String model) {
        float[] one = trained(model, 1);
        assertThat(trained(model, 2)).isEqualTo(one);
        assertThat(trained(model, 3)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef-lf-lstm", "mult", "ef-lf-trans", "mfn"})
    void partsGiveWhatTheWholeBatchDoes(String model) {
        FusionNetwork network = network(model);
        Losses losses = losses();
        try (Lanes lanes = lanes(2);
                NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = network.initialised(1, manager);
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BatchGradient parts =
                    new FusionPass(network, parameters, losses, lanes).through(batch(), ROWS, null, manager, collector);
            BoundParameters bound = parameters.bind(manager, true);
            Losses.BatchLoss whole =
                    losses.of(network.forward(bound, batch(), null).logits(), ROWS, manager);
            assertThat(parts.learned().loss()).isCloseTo(whole.total().getFloat(), within(1e-6f));
            assertThat(parts.learned().losses()).containsExactly(whole.each().toFloatArray(), within(1e-6f));
            assertThat(parts.learned().counts()).containsExactly(whole.counts());
            collector.backward(whole.total());
            float[] gradient = bound.gradient().toFloatArray();
            // layers that norm rows of padding make gradients large, and their rounding with them
            double largest = farthest(gradient, new float[gradient.length]);
            assertThat(largest).as("a gradient").isGreaterThan(1e-3);
            assertThat(farthest(parts.gradient().toFloatArray(), gradient)).isLessThan(2e-6 * Math.max(1, largest));
        }
    }

    /** The weights after three steps with dropout and clipping. */
    private static float[] trained(String model, int threads) {
        FusionNetwork network = network(model);
        RandomGenerator dropout = new Random(5);
        try (Lanes lanes = lanes(threads);
                NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = network.initialised(1, manager);
                GradientRules rules =
                        FusionCourse.rules(FusionSettings.training().optimizer(), parameters, manager);
                Optimizer adam = new Adam(0.01, parameters.trainable().size(), manager)) {
            for (int step = 0; step < 3; step++) {
                step(new FusionPass(network, parameters, losses(), lanes), rules, adam, dropout, manager);
            }
            return parameters.snapshot();
        }
    }

    private static void step(
            FusionPass pass, GradientRules rules, Optimizer adam, RandomGenerator dropout, NDManager manager) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BatchGradient done = pass.through(batch(), ROWS, dropout, scratch, collector);
            adam.step(
                    pass.parameters().trainable(),
                    rules.apply(done.gradient(), pass.parameters().trainable()),
                    pass.lanes());
        }
    }

    private static Lanes lanes(int threads) {
        return Lanes.ofOneThread(Devices.choose(ComputeDevice.CPU, threads));
    }

    private static FusionNetwork network(String id) {
        FusionModel model = FusionModels.of(id);
        return new FusionNetwork(
                model,
                new FusionForm(
                        new InputWidths(WIDTHS),
                        List.of(new FusionTask("emotion", List.of("sad", "glad", "mad"), false)),
                        model.preset(
                                Preset.IEMOCAP,
                                model.options().stream()
                                        .filter(option -> option.kind() == Option.Kind.SIZE)
                                        .collect(Collectors.toMap(Option::name, FusionThreadsTest::size)))));
    }

    private static double size(Option option) {
        return switch (option.name()) {
            case "heads" -> 4;
            case "layers" -> 1;
            default -> option.name().endsWith("kernel") ? 2 : 8;
        };
    }

    private static double farthest(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs((double) one[i] - other[i]))
                .max()
                .orElseThrow();
    }

    private static Losses losses() {
        Random random = new Random(3);
        float[] targets = new float[SAMPLES];
        for (int n = 0; n < SAMPLES; n++) {
            targets[n] = n % 5 == 0 ? Float.NaN : random.nextInt(CLASSES);
        }
        return new Losses(List.of(ClassLoss.ofNumbers("emotion", 1, CLASSES, targets)));
    }

    /** Samples of 1 to 6 steps. */
    private static FusionBatch batch() {
        Random random = new Random(7);
        Map<Modality, float[]> sequences = new EnumMap<>(Modality.class);
        WIDTHS.forEach((modality, columns) -> {
            float[] values = new float[SAMPLES * STEPS * columns];
            for (int n = 0; n < SAMPLES; n++) {
                for (int i = (n * STEPS + STEPS - n % STEPS - 1) * columns; i < (n + 1) * STEPS * columns; i++) {
                    values[i] = (float) random.nextGaussian();
                }
            }
            sequences.put(modality, values);
        });
        return FusionBatch.leftPadded(sequences, SAMPLES, STEPS);
    }

    private static TrainingSettings training(int threads) {
        return RecordEdit.with(
                RecordEdit.with(FusionSettings.training(), "threads", threads), "device", ComputeDevice.CPU);
    }
}
