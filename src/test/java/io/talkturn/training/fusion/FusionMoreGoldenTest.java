package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.TestData;
import io.talkturn.corpus.Modality;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.Close;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.GoldenFusion;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.model.fusion.Option;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.Adam;
import io.talkturn.training.Devices;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Lanes;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tensor fusion and low-rank fusion against {@code golden/fusion-more}: values, loss, gradients and one step of Adam. */
final class FusionMoreGoldenTest {
    private static final Lanes LANES = Lanes.ofOneThread(Devices.choose("cpu", 2));
    /** The step that the manifest names in words. */
    private static final double LEARNING_RATE = 1e-3;

    static Stream<GoldenFusion> models() {
        return manifest().get("models").properties().stream()
                .map(e -> new GoldenFusion(
                        e.getKey(),
                        e.getValue(),
                        SafeTensors.read(
                                folder().resolve(e.getValue().get("file").asString()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void needsTheSameParameters(GoldenFusion golden) {
        FusionNetwork network = network(golden);
        assertThat(network.count()).isEqualTo(golden.entry().get("parameters").asLong());
        assertThat(network.parameters().stream().map(p -> "param." + p.name()))
                .containsExactlyInAnyOrderElementsOf(golden.tensors().keySet().stream()
                        .filter(k -> k.startsWith("param."))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void givesTheSameValuesLossAndGradients(GoldenFusion golden) {
        FusionNetwork network = network(golden);
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager);
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BoundParameters bound = parameters.bind(manager, true);
            var output = network.forward(bound, golden.batch(), null);
            output.middle().forEach((name, value) -> {
                if (golden.has("mid." + name)) {
                    Close.values(name, value.toFloatArray(), golden.floats("mid." + name));
                }
            });
            output.logits()
                    .forEach((task, logits) ->
                            Close.values(task, logits.toFloatArray(), golden.floats("out.logits." + task)));
            Losses.BatchLoss loss = losses(golden, network).of(output.logits(), GoldenLosses.rows(golden), manager);
            assertThat((double) loss.total().getFloat())
                    .isCloseTo(golden.entry().get("loss").asDouble(), within(1e-5));
            collector.backward(loss.total());
            for (ParameterShape p : parameters.trained()) {
                Close.gradients(p.name(), bound.gradient(p.name()), golden.floats("grad." + p.name()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void stepsAsTorchDoes(GoldenFusion golden) {
        FusionNetwork network = network(golden);
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager);
                GradientRules rules =
                        FusionCourse.rules(FusionSettings.training().optimizer(), parameters, manager);
                Optimizer adam = new Adam(LEARNING_RATE, parameters.trainable().size(), manager);
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            FusionPass pass = new FusionPass(network, parameters, losses(golden, network), LANES);
            NDArray gradient = pass.through(golden.batch(), GoldenLosses.rows(golden), null, manager, collector)
                    .gradient();
            adam.step(parameters.trainable(), rules.apply(gradient, parameters.trainable()), LANES);
            for (ParameterShape p : parameters.trained()) {
                assertStep(p.name(), parameters.values(p.name()), golden);
            }
        }
    }

    /** The first step of Adam makes the rounding of a gradient near 0 as large as the step itself. */
    private static void assertStep(String name, float[] actual, GoldenFusion golden) {
        float[] expected = golden.floats("after." + name);
        float[] gradient = golden.floats("grad." + name);
        assertThat(actual).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            boolean noise = Math.abs(gradient[i]) < 1e-6;
            assertThat((double) actual[i])
                    .as("%s[%d]", name, i)
                    .isCloseTo(expected[i], within(noise ? 2.1 * LEARNING_RATE : 5e-6));
        }
    }

    /** Sizes by the manifest; the widths that it does not name by the tensors. */
    private static FusionNetwork network(GoldenFusion golden) {
        JsonNode sizes = manifest().get("sizes");
        Map<Modality, Integer> widths = new EnumMap<>(Modality.class);
        Map<String, Double> known = new HashMap<>();
        for (Modality modality : Modality.values()) {
            widths.put(modality, sizes.at("/dims/" + modality.id()).asInt());
            known.put(
                    modality.id() + ".hidden",
                    sizes.at("/hidden/" + modality.id()).asDouble());
        }
        known.put("text.lstm", sizes.at("/hidden/lstm").asDouble());
        known.put("rank", sizes.get("rank").asDouble());
        known.put("out", sizes.get("out").asDouble());
        for (int layer = 1; golden.has("param.post.fc" + layer + ".bias"); layer++) {
            known.put("post" + layer + ".hidden", (double) golden.floats("param.post.fc" + layer + ".bias").length);
        }
        FusionModel model = FusionModels.of(golden.name());
        Map<String, Double> options = new HashMap<>();
        for (Option option : model.options()) {
            if (known.containsKey(option.name())) {
                options.put(option.name(), known.get(option.name()));
            }
        }
        return new FusionNetwork(
                model, new FusionForm(new InputWidths(widths), tasks(), model.preset(Preset.IEMOCAP, options)));
    }

    private static List<FusionTask> tasks() {
        List<FusionTask> tasks = new ArrayList<>();
        manifest().get("tasks").properties().forEach(t -> {
            List<String> classes = IntStream.range(0, t.getValue().asInt())
                    .mapToObj(Integer::toString)
                    .toList();
            tasks.add(new FusionTask(t.getKey(), classes, t.getKey().equals("emotion")));
        });
        return tasks;
    }

    private static Losses losses(GoldenFusion golden, FusionNetwork network) {
        return GoldenLosses.of(
                golden,
                network,
                (task, number) -> manifest().at("/lambda/" + task.id()).asDouble());
    }

    private static JsonNode manifest() {
        return Json.tree(folder().resolve("manifest.json"));
    }

    private static Path folder() {
        return TestData.golden("fusion-more");
    }
}
