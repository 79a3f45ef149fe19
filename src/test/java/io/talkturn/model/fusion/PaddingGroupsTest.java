package io.talkturn.model.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.corpus.Modality;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of zeros before the first word are read once a batch, and nothing is another number for that. */
class PaddingGroupsTest {
    private static final int STEPS = 12;
    private static final double UNITS = 16;
    private static final float NEARLY_NOTHING = 1e-30f;

    @Test
    void samplesStandByLengthAndEachGroupBeginsAtItsLongest() {
        int[] lengths = new int[80];
        Arrays.fill(lengths, 0, 40, 3);
        Arrays.fill(lengths, 40, 80, 20);

        PaddingGroups groups = PaddingGroups.of(lengths, 20);

        assertThat(groups.count()).isEqualTo(2);
        assertThat(groups.skipped()).containsExactly(0, 17);
        assertThat(groups.size(0)).isEqualTo(40);
        assertThat(Arrays.stream(groups.order(), 0, 40)).allMatch(n -> n >= 40);
        assertThat(IntStream.range(0, 80).map(n -> groups.order()[groups.places()[n]]))
                .containsExactlyElementsOf(IntStream.range(0, 80).boxed().toList());
    }

    @Test
    void aFewSamplesThatAreLittleShorterAreNoGroupOfTheirOwn() {
        assertThat(PaddingGroups.of(new int[] {20, 19, 18, 20}, 20).count()).isEqualTo(1);
        assertThat(PaddingGroups.of(new int[] {0, 0}, 20).skipped())
                .as("the last row is read")
                .containsExactly(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef-lstm", "lf-lstm", "ef-lf-lstm"})
    void numbersAndGradientsAreThoseOfReadingEveryRow(String model) {
        int[] lengths = IntStream.range(0, 60)
                .map(n -> n % 3 == 0 ? 12 : n % 3 == 1 ? 5 : n % 4)
                .toArray();

        float[][] grouped = run(model, batch(lengths, 0));
        float[][] whole = run(model, batch(lengths, NEARLY_NOTHING));

        assertThat(PaddingGroups.of(lengths, STEPS).count()).isGreaterThan(2);
        assertThat(batch(lengths, NEARLY_NOTHING).groups().count())
                .as("no row is zeros")
                .isEqualTo(1);
        assertThat(farthest(grouped[0], whole[0])).as("logits").isLessThan(1e-6);
        assertThat(farthest(grouped[1], whole[1])).as("gradient").isLessThan(1e-6);
        assertThat(farthest(whole[1], new float[whole[1].length]))
                .as("a gradient")
                .isGreaterThan(1e-3);
    }

    private static double farthest(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs((double) a[i] - b[i]))
                .max()
                .orElseThrow();
    }

    /** Logits, and the gradient of the sum of their squares. */
    private static float[][] run(String id, FusionBatch batch) {
        FusionModel model = FusionModels.of(id);
        FusionNetwork network = new FusionNetwork(
                model,
                new FusionForm(
                        new InputWidths(Map.of(Modality.TEXT, 7, Modality.AUDIO, 5, Modality.VISION, 3)),
                        List.of(new FusionTask("emotion", List.of("sad", "glad", "mad"), true)),
                        model.preset(
                                Preset.IEMOCAP,
                                model.options().stream()
                                        .filter(option -> option.kind() == Option.Kind.SIZE)
                                        .collect(Collectors.toMap(Option::name, _ -> UNITS)))));
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = network.initialised(1, manager);
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = parameters.bind(manager, true);
            FusionOutput output = network.forward(bound, batch, new Random(3));
            collector.backward(output.logits().get("emotion").square().mean());
            return new float[][] {
                output.logits().get("emotion").toFloatArray(), bound.gradient().toFloatArray()
            };
        }
    }

    private static FusionBatch batch(int[] lengths, float padding) {
        Random random = new Random(7);
        Map<Modality, float[]> sequences = new EnumMap<>(Modality.class);
        Map<Modality, Integer> widths = new EnumMap<>(Map.of(Modality.TEXT, 7, Modality.AUDIO, 5, Modality.VISION, 3));
        widths.forEach((modality, columns) -> {
            float[] values = new float[lengths.length * STEPS * columns];
            for (int n = 0; n < lengths.length; n++) {
                values[n * STEPS * columns] = padding;
                for (int i = (STEPS - lengths[n]) * columns; i < STEPS * columns; i++) {
                    values[n * STEPS * columns + i] = (float) random.nextGaussian();
                }
            }
            sequences.put(modality, values);
        });
        return new FusionBatch(sequences, STEPS, lengths);
    }
}
