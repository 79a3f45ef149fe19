package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.Close;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.GoldenFusion;
import io.talkturn.training.Adam;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Devices;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Lanes;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Loss, gradients and one step of Adam of every fusion model and multi-task form, against {@code golden/fusion}. */
final class FusionTrainingGoldenTest {
    private static final Lanes LANES = Lanes.ofOneThread(Devices.choose("cpu", 2));
    private static final double ADAM = 5e-6;
    private static final double ADAM_WITH_A_GRADIENT_OF_NOISE = 2.1e-3;

    static Stream<GoldenFusion> models() {
        return GoldenFusion.models();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void givesTheSameLossAndGradients(GoldenFusion golden) {
        FusionNetwork network = golden.network();
        Losses losses = losses(golden, network);
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager);
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BoundParameters bound = parameters.bind(manager, true);
            var output = network.forward(bound, golden.batch(), null);
            Losses.BatchLoss loss = losses.of(output.logits(), GoldenLosses.rows(golden), manager);
            float[] each = loss.each().toFloatArray();
            for (int j = 0; j < each.length; j++) {
                String name = "out.loss." + losses.tasks().get(j).id();
                assertLoss(name, each[j], golden.floats(name)[0]);
            }
            assertLoss("out.loss", loss.total().getFloat(), golden.floats("out.loss")[0]);
            collector.backward(loss.total());
            for (ParameterShape p : parameters.trained()) {
                Close.gradients(p.name(), bound.gradient(p.name()), golden.floats("grad." + p.name()));
            }
            double norm = Math.sqrt(bound.gradient().square().sum().getFloat());
            double expected = golden.floats("out.grad_norm")[0];
            assertThat(norm).as("norm").isCloseTo(expected, within(1e-5 * expected));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void stepsAsTorchDoes(GoldenFusion golden) {
        FusionNetwork network = golden.network();
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = golden.parameters(network, manager);
                GradientRules rules =
                        FusionCourse.rules(FusionSettings.training().optimizer(), parameters, manager);
                Optimizer adam = new Adam(
                        GoldenFusion.learningRate(), parameters.trainable().size(), manager)) {
            FusionPass pass = new FusionPass(network, parameters, losses(golden, network), LANES);
            step(golden, pass, rules, adam, manager);
            for (ParameterShape p : parameters.trained()) {
                assertStep(golden, p.name(), parameters.values(p.name()));
            }
            assertLoss(
                    "loss after the step",
                    step(golden, pass, rules, adam, manager),
                    golden.floats("out.loss_after")[0]);
        }
    }

    /** The loss before the step. */
    private static float step(
            GoldenFusion golden, FusionPass pass, GradientRules rules, Optimizer adam, NDManager manager) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BatchGradient done = pass.through(golden.batch(), GoldenLosses.rows(golden), null, scratch, collector);
            NDArray values = pass.parameters().trainable();
            adam.step(values, rules.apply(done.gradient(), values), LANES);
            return done.learned().loss();
        }
    }

    /** The first step of Adam amplifies the rounding of a gradient near 0; the manifest names where. */
    private static void assertStep(GoldenFusion golden, String name, float[] actual) {
        JsonNode noisy = golden.entry().get("after_ill_conditioned").get(name);
        Set<Integer> amplified = noisy == null
                ? Set.of()
                : noisy.valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
        float[] expected = golden.floats("after." + name);
        assertThat(actual).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i])
                    .as("%s[%d]", name, i)
                    .isCloseTo(expected[i], within(amplified.contains(i) ? ADAM_WITH_A_GRADIENT_OF_NOISE : ADAM));
        }
    }

    private static Losses losses(GoldenFusion golden, FusionNetwork network) {
        float[] lambdas = golden.has("in.lambda") ? golden.floats("in.lambda") : new float[] {1};
        return GoldenLosses.of(golden, network, (task, number) -> lambdas[number]);
    }

    private static void assertLoss(String what, double actual, double expected) {
        assertThat(actual).as(what).isCloseTo(expected, within(1e-5 + 1e-5 * Math.abs(expected)));
    }
}
