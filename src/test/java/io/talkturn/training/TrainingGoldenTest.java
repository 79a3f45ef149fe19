package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.GoldenHan;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One whole step of training, from tokens to changed weights, against torch's numbers: loss, gradient, Adam. */
final class TrainingGoldenTest {
    private static final Lanes LANES = Lanes.ofOneThread(Devices.choose("cpu", 2));
    private static final double LEARNING_RATE = 1e-2;

    static Stream<GoldenHan> networks() {
        return GoldenHan.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void aStepOfTrainingMatchesTorch(GoldenHan golden) {
        HanShape shape = golden.shape();
        Losses losses = losses(golden);
        try (NDManager manager = Devices.engine().newBaseManager();
                ParameterStore parameters = golden.parameters(manager);
                Optimizer adam = new Adam(LEARNING_RATE, parameters.trainable().size(), manager);
                GradientCollector _ = Devices.engine().newGradientCollector()) {
            NDManager scratch = manager.newSubManager();
            BoundParameters bound = parameters.bind(scratch, true);
            var output = HanNetwork.of(shape, HanDropout.NONE).forward(bound, golden.batch(golden.allRows()), null);
            Losses.BatchLoss loss = losses.of(output.logits(), golden.allRows(), scratch);
            assertThat(loss.total().getFloat()).isCloseTo(golden.floats("out.loss")[0], within(1e-5f));
            output.backward(loss.total());
            for (ParameterShape p : shape.parameters()) {
                compare("grad." + p.name(), bound.gradient(p.name()), golden.floats("grad." + p.name()), 1e-4);
            }
            adam.step(parameters.trainable(), bound.gradient(), LANES);
            for (ParameterShape p : shape.parameters()) {
                compare("after." + p.name(), parameters.values(p.name()), golden.floats("after." + p.name()), 1e-4);
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

    /** A class target of -1 and a number target of NaN mark a row without the target. */
    private static Losses losses(GoldenHan golden) {
        List<TaskLoss> tasks = new ArrayList<>();
        float[] weights = golden.floats("in.loss_weight");
        int classes = golden.entry().classes();
        for (String id : golden.entry().tasks()) {
            boolean measured = !id.equals(AuxiliaryTask.PRIMARY_ID)
                    && !AuxiliaryTask.of(id).family().isLabel();
            boolean isClass = classes > 1 && !measured;
            float[] targets = golden.floats("in.target." + id).clone();
            for (int n = 0; n < targets.length; n++) {
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
}
