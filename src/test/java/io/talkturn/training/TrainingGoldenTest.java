package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import io.talkturn.model.Architecture;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.WindowBatch;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** One whole step of training, from tokens to changed weights, against torch's numbers: loss, gradient, Adam. */
final class TrainingGoldenTest {
    private static final double LEARNING_RATE = 1e-2;
    private static final int ROWS = 5;

    @TestFactory
    Stream<DynamicTest> aStepOfTrainingMatchesTorch() {
        return StreamSupport.stream(
                        Json.tree(TestData.golden("han/manifest.json"))
                                .get("models")
                                .spliterator(),
                        false)
                .map(model -> DynamicTest.dynamicTest(model.get("file").asString(), () -> check(model)));
    }

    private static void check(JsonNode model) {
        Map<String, Tensor> golden = SafeTensors.read(
                TestData.golden("han").resolve(model.get("file").asString()));
        HanShape shape = shape(model);
        Losses losses = losses(model, golden);
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = ParameterStore.initialised(shape, 0, true, manager);
                Optimizer adam = new Adam(LEARNING_RATE, parameters.trainable().size(), manager);
                GradientCollector _ = Devices.engine().newGradientCollector()) {
            shape.parameters().forEach(p -> parameters.set(p.name(), tensor(golden, "param." + p.name())));
            NDManager scratch = manager.newSubManager();
            BoundParameters bound = parameters.bind(scratch, true);
            var output = HanNetwork.of(shape, 0, 0).forward(bound, batch(golden), null);
            Losses.BatchLoss loss = losses.of(output.logits(), new int[] {0, 1, 2, 3, 4}, scratch);
            assertThat(loss.total().getFloat()).isCloseTo(tensor(golden, "out.loss")[0], within(1e-5f));
            output.backward(loss.total());
            for (ParameterShape p : shape.parameters()) {
                compare("grad." + p.name(), bound.gradient(p.name()), tensor(golden, "grad." + p.name()), 1e-4);
            }
            adam.step(parameters.trainable(), bound.gradient());
            for (ParameterShape p : shape.parameters()) {
                compare("after." + p.name(), parameters.values(p.name()), tensor(golden, "after." + p.name()), 1e-4);
            }
        }
    }

    private static void compare(String name, float[] actual, float[] expected, double relative) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i])
                    .as("%s[%d]", name, i)
                    .isCloseTo(expected[i], within(relative * Math.max(largest, 1e-3)));
        }
    }

    private static HanShape shape(JsonNode model) {
        List<AuxiliaryTask> auxiliary = new ArrayList<>();
        model.get("tasks").forEach(task -> {
            if (!task.asString().equals(AuxiliaryTask.PRIMARY_ID)) {
                auxiliary.add(AuxiliaryTask.of(task.asString()));
            }
        });
        return new HanShape(
                Architecture.of(model.get("architecture").asString()),
                model.get("vocab").asInt(),
                model.get("embedding").asInt(),
                model.get("word_gru").asInt(),
                model.get("word_attention").asInt(),
                model.get("primary_gru").asInt(),
                model.get("auxiliary_gru").asInt(),
                model.get("turn_attention").asInt(),
                model.get("classes").asInt(),
                auxiliary);
    }

    /** A class target of -1 and a number target of NaN mark a row without the target. */
    private static Losses losses(JsonNode model, Map<String, Tensor> golden) {
        List<TaskLoss> tasks = new ArrayList<>();
        float[] weights = tensor(golden, "in.loss_weight");
        int classes = model.get("classes").asInt();
        for (JsonNode task : model.get("tasks")) {
            String id = task.asString();
            boolean measured = !id.equals(AuxiliaryTask.PRIMARY_ID)
                    && !AuxiliaryTask.of(id).family().isLabel();
            boolean isClass = classes > 1 && !measured;
            float[] targets = tensor(golden, "in.target." + id).clone();
            for (int n = 0; n < ROWS; n++) {
                targets[n] = isClass && targets[n] < 0 ? Float.NaN : targets[n];
            }
            double weight = weights[tasks.size()];
            tasks.add(
                    isClass
                            ? ClassLoss.ofNumbers(id, weight, classes, targets)
                            : new NumberLoss(id, weight, targets, false));
        }
        return new Losses(tasks);
    }

    private static WindowBatch batch(Map<String, Tensor> golden) {
        long[] ids = golden.get("in.ids").longs();
        long[] lengths = golden.get("in.lengths").longs();
        int places = lengths.length / ROWS;
        int words = ids.length / lengths.length;
        List<int[]> talkturns = new ArrayList<>();
        int[][] windows = new int[ROWS][];
        for (int n = 0; n < ROWS; n++) {
            List<Integer> window = new ArrayList<>();
            for (int i = n * places; i < (n + 1) * places; i++) {
                if (lengths[i] > 0) {
                    int[] tokens = new int[(int) lengths[i]];
                    for (int t = 0; t < tokens.length; t++) {
                        tokens[t] = (int) ids[i * words + t];
                    }
                    window.add(talkturns.size());
                    talkturns.add(tokens);
                }
            }
            windows[n] = window.stream().mapToInt(i -> i).toArray();
        }
        return new WindowBatch(talkturns.toArray(int[][]::new), windows);
    }

    private static float[] tensor(Map<String, Tensor> golden, String name) {
        return golden.get(name).floats();
    }
}
