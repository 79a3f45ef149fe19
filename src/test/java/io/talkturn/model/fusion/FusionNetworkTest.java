package io.talkturn.model.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.corpus.Modality;
import io.talkturn.foundation.UserError;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FusionNetworkTest {
    private static final Map<Modality, Integer> WIDTHS =
            Map.of(Modality.TEXT, 7, Modality.AUDIO, 5, Modality.VISION, 3);
    private static final List<FusionTask> TASKS = List.of(
            new FusionTask("emotion", List.of("sad", "glad", "mad"), true),
            new FusionTask("sarcasm", List.of("no", "yes"), false));

    /** Papers' sizes above it are cut to it, a multiple of MulT's heads, to be quick. */
    private static final int MOST = 10;

    private static final List<Set<Modality>> SUBSETS = List.of(
            Set.of(Modality.TEXT),
            Set.of(Modality.AUDIO),
            Set.of(Modality.VISION),
            Set.of(Modality.TEXT, Modality.AUDIO),
            Set.of(Modality.TEXT, Modality.VISION),
            Set.of(Modality.AUDIO, Modality.VISION),
            Set.of(Modality.values()));

    static Stream<FusionModel> models() {
        return FusionModels.all().stream();
    }

    static Stream<Arguments> subsets() {
        return models().flatMap(m -> SUBSETS.stream().map(s -> Arguments.of(m.id(), s)));
    }

    static Stream<FusionModel> maskable() {
        return models().filter(m -> m.options().stream().anyMatch(o -> o.name().equals(FusionNetwork.MASKED)));
    }

    @Test
    void everyModelHasItsOwnName() {
        assertThat(FusionModels.all().stream().map(FusionModel::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("subsets")
    void learnsFromAnySubsetOfTheModalities(String id, Set<Modality> modalities) {
        FusionNetwork network = network(FusionModels.of(id), modalities, Map.of());
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = network.initialised(1, manager);
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = parameters.bind(manager, true);
            FusionOutput output = network.forward(bound, batch(modalities, 6, 6, 4, 2), new Random(3));
            NDArray sum = manager.create(0f);
            for (FusionTask task : TASKS) {
                NDArray logits = output.logits().get(task.id());
                assertThat(logits.getShape().getShape()).containsExactly(3, task.outputs());
                sum = sum.add(logits.square().sum());
            }
            collector.backward(sum);
            float[] gradient = bound.gradient().toFloatArray();
            assertThat(gradient).hasSize((int) network.count());
            double norm = 0;
            for (float g : gradient) {
                norm += (double) g * g;
            }
            assertThat(norm).isFinite().isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void dropsTheSameOutForTheSameRandomStream(FusionModel model) {
        Set<Modality> all = Set.of(Modality.values());
        FusionNetwork network = network(model, all, Map.of());
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = network.initialised(1, manager)) {
            BoundParameters bound = parameters.bind(manager, false);
            FusionBatch batch = batch(all, 6, 6, 4);
            float[] first = logits(network.forward(bound, batch, new Random(3)));
            assertThat(logits(network.forward(bound, batch, new Random(3)))).containsExactly(first, within(1e-6f));
            if (model.options().stream().anyMatch(o -> o.kind() == Option.Kind.RATE && o.iemocap() > 0)) {
                assertThat(logits(network.forward(bound, batch, new Random(4)))).isNotEqualTo(first);
                assertThat(logits(network.forward(bound, batch, null))).isNotEqualTo(first);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("maskable")
    void maskedReadsEverySampleAsIfItHadNoPadding(FusionModel model) {
        Set<Modality> all = Set.of(Modality.values());
        FusionNetwork masked = network(model, all, Map.of(FusionNetwork.MASKED, 1.0));
        FusionNetwork plain = network(model, all, Map.of());
        int[] lengths = {5, 1, 3};
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = masked.initialised(1, manager)) {
            BoundParameters bound = parameters.bind(manager, false);
            FusionBatch batch = batch(all, 8, lengths);
            float[] together =
                    masked.forward(bound, batch, null).logits().get("emotion").toFloatArray();
            for (int n = 0; n < lengths.length; n++) {
                float[] alone = plain.forward(bound, cut(batch, n), null)
                        .logits()
                        .get("emotion")
                        .toFloatArray();
                assertThat(Arrays.copyOfRange(together, n * 3, n * 3 + 3))
                        .as("sample %d", n)
                        .containsExactly(alone, within(1e-5f));
            }
        }
    }

    @Test
    void masksASampleThatIsAllPadding() {
        Set<Modality> all = Set.of(Modality.values());
        maskable().forEach(model -> {
            FusionNetwork network = network(model, all, Map.of(FusionNetwork.MASKED, 1.0));
            try (NDManager manager = NDManager.newBaseManager();
                    ParameterStore parameters = network.initialised(1, manager)) {
                FusionOutput output = network.forward(parameters.bind(manager, false), batch(all, 4, 0, 0), null);
                for (float logit : logits(output)) {
                    assertThat(logit).as(model.id()).isFinite();
                }
            }
        });
    }

    @Test
    void branchesWeighTheSameAtFirst() {
        FusionNetwork network = network(FusionModels.of("ef-lf-avg"), Set.of(Modality.TEXT, Modality.VISION), Map.of());
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = network.initialised(1, manager)) {
            assertThat(network.branchWeights(parameters).keySet()).containsExactly("ef", "text", "vision");
            assertThat(network.branchWeights(parameters).values())
                    .allSatisfy(w -> assertThat(w).isCloseTo(1 / 3.0, within(1e-6)));
        }
    }

    @Test
    void saysWhatIsWrongWithOptions() {
        FusionModel mult = FusionModels.of("mult");
        assertThatThrownBy(() -> mult.preset(Preset.IEMOCAP, Map.of("widht", 40.0)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("widht");
        assertThatThrownBy(() -> mult.preset(Preset.IEMOCAP, Map.of("width", 2.5)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("width");
        assertThatThrownBy(() -> network(mult, Set.of(Modality.TEXT), Map.of("width", 39.0)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("heads");
        assertThatThrownBy(() -> network(FusionModels.of("ef-trans"), Set.of(Modality.TEXT), Map.of("ef.padded", 6.0)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("padded");
        assertThatThrownBy(() -> FusionModels.of("fusion-13"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("fusion-13");
    }

    private static FusionNetwork network(FusionModel model, Set<Modality> modalities, Map<String, Double> options) {
        Map<Modality, Integer> widths = new EnumMap<>(Modality.class);
        modalities.forEach(m -> widths.put(m, WIDTHS.get(m)));
        Map<String, Double> small = new HashMap<>();
        model.options().forEach(o -> {
            if (o.kind() == Option.Kind.SIZE && o.iemocap() > MOST) {
                small.put(o.name(), (double) MOST);
            }
        });
        small.putAll(options);
        return new FusionNetwork(
                model, new FusionForm(new InputWidths(widths), TASKS, model.preset(Preset.IEMOCAP, small)));
    }

    private static FusionBatch batch(Set<Modality> modalities, int steps, int... lengths) {
        Random random = new Random(7);
        Map<Modality, float[]> sequences = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            if (modalities.contains(modality)) {
                int columns = WIDTHS.get(modality);
                float[] values = new float[lengths.length * steps * columns];
                for (int n = 0; n < lengths.length; n++) {
                    for (int i = (steps - lengths[n]) * columns; i < steps * columns; i++) {
                        values[n * steps * columns + i] = (float) random.nextGaussian();
                    }
                }
                sequences.put(modality, values);
            }
        }
        return FusionBatch.leftPadded(sequences, lengths.length, steps);
    }

    /** One sample without its padding. */
    private static FusionBatch cut(FusionBatch batch, int n) {
        Map<Modality, float[]> sequences = new EnumMap<>(Modality.class);
        int length = batch.lengths()[n];
        batch.sequences().forEach((modality, values) -> {
            int columns = WIDTHS.get(modality);
            int end = (n + 1) * batch.steps() * columns;
            sequences.put(modality, Arrays.copyOfRange(values, end - length * columns, end));
        });
        return new FusionBatch(sequences, length, new int[] {length});
    }

    private static float[] logits(FusionOutput output) {
        List<Float> all = new ArrayList<>();
        for (FusionTask task : TASKS) {
            for (float logit : output.logits().get(task.id()).toFloatArray()) {
                all.add(logit);
            }
        }
        float[] values = new float[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i);
        }
        return values;
    }
}
