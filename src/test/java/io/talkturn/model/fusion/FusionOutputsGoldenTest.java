package io.talkturn.model.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.ParameterStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fusion model, and every multi-task form, against the numbers of {@code golden/fusion}. */
final class FusionOutputsGoldenTest {
    static Stream<GoldenFusion> models() {
        return GoldenFusion.models();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void givesTheSameLogitsAndValuesOnTheWay(GoldenFusion golden) {
        FusionNetwork network = golden.network();
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager)) {
            FusionOutput output = network.forward(parameters.bind(manager, false), golden.batch(), null);
            network.form()
                    .tasks()
                    .forEach(t -> Close.values(
                            "logits of " + t.id(),
                            output.logits().get(t.id()).toFloatArray(),
                            golden.floats("out.logits." + t.id())));
            output.middle().forEach((name, value) -> {
                if (golden.has("mid." + name)) {
                    Close.values(name, value.toFloatArray(), golden.floats("mid." + name));
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void needsTheSameParameters(GoldenFusion golden) {
        FusionNetwork network = golden.network();
        assertThat(network.count()).isEqualTo(golden.entry().get("trainable").asLong());
        assertThat(network.parameters().stream().map(p -> "param." + p.name()))
                .containsExactlyInAnyOrderElementsOf(golden.tensors().keySet().stream()
                        .filter(k -> k.startsWith("param."))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void showsTheWeightsOfItsBranches(GoldenFusion golden) {
        FusionNetwork network = golden.network();
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager)) {
            String tensor = golden.has("param.fusion.weight") ? "fusion.weight" : "modality_weights.weight";
            if (!golden.has("param." + tensor)) {
                assertThat(network.branchWeights(parameters)).isEmpty();
                return;
            }
            float[] expected = golden.floats("param." + tensor);
            assertThat(network.branchWeights(parameters).values())
                    .containsExactlyElementsOf(Stream.of(boxed(expected)).toList());
            assertThat(network.branchWeights(parameters).keySet())
                    .containsExactlyElementsOf(
                            expected.length == 4
                                    ? List.of("ef", "text", "audio", "vision")
                                    : List.of("text", "audio", "vision"));
        }
    }

    private static Double[] boxed(float[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = (double) values[i];
        }
        return boxed;
    }
}
