package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.Close;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.GoldenFusion;
import io.talkturn.training.Adam;
import io.talkturn.training.Devices;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Lanes;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Losses, class weights, clipping, decay and Adam of the weak-label paper (training), each by itself. */
final class FusionLossesGoldenTest {
    private static final Lanes LANES = Lanes.ofOneThread(Devices.choose("cpu", 2));

    @Test
    void clipsDecaysAndStepsOverSeveralSteps() {
        GoldenFusion unit = GoldenFusion.units("unit_adam_clip").findFirst().orElseThrow();
        List<ParameterShape> shapes = unit.tensors().keySet().stream()
                .filter(k -> k.startsWith("param."))
                .map(k -> new ParameterShape(
                        k.substring("param.".length()), unit.tensor(k).shape(), 0))
                .toList();
        Map<String, float[]> initial =
                shapes.stream().collect(Collectors.toMap(ParameterShape::name, p -> unit.floats("param." + p.name())));
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = ParameterStore.of(shapes, Set.of(), initial, manager);
                GradientRules rules =
                        FusionCourse.rules(FusionSettings.training().optimizer(), parameters, manager);
                Optimizer adam = new Adam(
                        GoldenFusion.learningRate(), parameters.trainable().size(), manager)) {
            for (int step = 1; step <= unit.hyper("steps"); step++) {
                float[] gradient = new float[(int) parameters.trainable().size()];
                for (ParameterShape p : shapes) {
                    float[] part = unit.floats("in.grad." + step + "." + p.name());
                    System.arraycopy(part, 0, gradient, parameters.offset(p.name()), part.length);
                }
                adam.step(parameters.trainable(), rules.apply(manager.create(gradient), parameters.trainable()), LANES);
                for (ParameterShape p : shapes) {
                    assertThat(parameters.values(p.name()))
                            .as("step %d of %s", step, p.name())
                            .containsExactly(unit.floats("after." + step + "." + p.name()), within(1e-6f));
                }
            }
        }
    }

    @Test
    void weighsPositivesInBinaryCrossEntropy() {
        GoldenFusion unit =
                GoldenFusion.units("unit_bce_pos_weight").findFirst().orElseThrow();
        List<String> classes = IntStream.range(0, (int) unit.tensor("in.logits").shape()[1])
                .mapToObj(Integer::toString)
                .toList();
        FusionTask task = new FusionTask("emotion", classes, true);
        float[] weights = unit.floats("in.pos_weight");
        assertBinary(unit, new FusionTarget(task, unit.floats("in.label"), weights, 1), "out.loss");
        assertBinary(unit, new FusionTarget(task, unit.floats("in.label"), null, 1), "out.loss_unweighted");
        float[] soft = unit.floats("in.label_soft");
        assertBinary(unit, new FusionTarget(task, soft, weights, 1), "out.loss_soft");
        assertBinary(unit, new FusionTarget(task, soft, null, 1), "out.loss_unweighted_soft");
        loss(unit, new FusionTarget(task, unit.floats("in.label"), weights, 1), "grad.in.logits");
        loss(unit, new FusionTarget(task, soft, weights, 1), "grad.in.logits_soft");
    }

    @Test
    void takesTheMeanOfCrossEntropy() {
        GoldenFusion unit = GoldenFusion.units("unit_cross_entropy").findFirst().orElseThrow();
        FusionTask task = new FusionTask("sarcasm", List.of("no", "yes"), false);
        int[] classes = Arrays.stream(unit.tensor("in.label").longs())
                .mapToInt(Math::toIntExact)
                .toArray();
        double loss = loss(unit, FusionTarget.ofClasses(task, classes, 1), "grad.in.logits");
        assertThat(loss).isCloseTo(unit.floats("out.loss")[0], within(1e-5));
    }

    @Test
    void weighsClassesByNegativesOverPositives() {
        GoldenFusion unit = GoldenFusion.units("unit_pos_weight").findFirst().orElseThrow();
        double[] expected = unit.tensor("out.matrix.pos_weight").doubles();
        float[] labels = unit.floats("in.matrix.label");
        assertThat(FusionTarget.positiveWeights(labels, expected.length)).containsExactly(expected, within(1e-9));
        unit.tensors().keySet().stream()
                .filter(k -> k.endsWith(".total"))
                .map(k -> k.substring("in.".length(), k.length() - ".total".length()))
                .forEach(corpus -> assertWeightsOfCounts(unit, corpus));
    }

    /** Labels of which so many are positive as a corpus has. */
    private static void assertWeightsOfCounts(GoldenFusion unit, String corpus) {
        int total = Math.toIntExact(unit.tensor("in." + corpus + ".total").longs()[0]);
        long[] positive = unit.tensor("in." + corpus + ".positive").longs();
        float[] labels = new float[total * positive.length];
        for (int c = 0; c < positive.length; c++) {
            for (int row = 0; row < positive[c]; row++) {
                labels[row * positive.length + c] = 1;
            }
        }
        assertThat(FusionTarget.positiveWeights(labels, positive.length))
                .as(corpus)
                .containsExactly(unit.tensor("out." + corpus + ".pos_weight").doubles(), within(1e-6));
    }

    private static void assertBinary(GoldenFusion unit, FusionTarget target, String name) {
        double expected = unit.floats(name)[0];
        assertThat(loss(unit, target)).as(name).isCloseTo(expected, within(1e-5 * expected));
    }

    private static double loss(GoldenFusion unit, FusionTarget target) {
        return loss(unit, target, null);
    }

    /**
     * The loss of the logits of a unit.
     *
     * @param gradient the name of what their gradient must be, or null
     */
    private static double loss(GoldenFusion unit, FusionTarget target, @Nullable String gradient) {
        try (NDManager manager = Devices.engine().newBaseManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            long[] form = unit.tensor("in.logits").shape();
            var logits = manager.create(unit.floats("in.logits"), new Shape(form));
            logits.setRequiresGradient(true);
            int[] rows = IntStream.range(0, (int) form[0]).toArray();
            var total = new Losses(List.of(target.loss()))
                    .of(Map.of(target.task().id(), logits), rows, manager)
                    .total();
            if (gradient != null) {
                collector.backward(total);
                Close.gradients(gradient, logits.getGradient().toFloatArray(), unit.floats(gradient));
            }
            return total.getFloat();
        }
    }

    @Test
    void leavesMissingLabelsOutOfTheMean() {
        FusionTask emotion = new FusionTask("emotion", List.of("a", "b"), true);
        FusionTask sarcasm = new FusionTask("sarcasm", List.of("no", "yes"), false);
        float[] labels = {1, Float.NaN, 0, 1, Float.NaN, Float.NaN};
        List<FusionTarget> targets = List.of(
                new FusionTarget(emotion, labels, new float[] {3, 1}, 1),
                FusionTarget.ofClasses(sarcasm, new int[] {-1, 1, -1}, 0.5));
        try (NDManager manager = Devices.engine().newBaseManager()) {
            var first = manager.create(new float[] {1, 9, -2, 0.5f, 9, 9}, new Shape(3, 2));
            var second = manager.create(new float[] {9, 9, 0.3f, -0.4f, 9, 9}, new Shape(3, 2));
            Losses.BatchLoss loss = new Losses(
                            targets.stream().map(FusionTarget::loss).toList())
                    .of(Map.of("emotion", first, "sarcasm", second), new int[] {0, 1, 2}, manager);
            double binary = (3 * Math.log1p(Math.exp(-1)) + Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-0.5))) / 3;
            double cross = Math.log1p(Math.exp(0.7));
            assertThat(loss.counts()).containsExactly(3, 1);
            assertThat(loss.each().toFloatArray())
                    .containsExactly(new float[] {(float) binary, (float) cross}, within(1e-6f));
            assertThat((double) loss.total().getFloat()).isCloseTo(binary + 0.5 * cross, within(1e-6));
        }
    }

    @Test
    void aBatchWithoutAnyLabelOfATaskHasNoLossForIt() {
        FusionTask sarcasm = new FusionTask("sarcasm", List.of("no", "yes"), false);
        FusionTarget none = FusionTarget.ofClasses(sarcasm, new int[] {-1, -1}, 1);
        try (NDManager manager = Devices.engine().newBaseManager()) {
            var logits = manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2));
            Losses.BatchLoss loss =
                    new Losses(List.of(none.loss())).of(Map.of("sarcasm", logits), new int[] {0, 1}, manager);
            assertThat(loss.total().getFloat()).isZero();
            assertThat(loss.counts()).containsExactly(0);
        }
    }

    @Test
    void aClassWithoutPositivesCountsOnce() {
        float[] labels = {0, 1, 0, 0, Float.NaN, 0};
        assertThat(FusionTarget.positiveWeights(labels, 2)).containsExactly(1, 2);
    }
}
