package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every optimizer against torch's definition, written out in doubles. */
final class OptimizerTest {
    private static final Lanes LANES = Lanes.ofOneThread(Devices.choose("cpu", 2));
    private static final int COUNT = 50;
    private static final double RATE = 0.01;

    private final NDManager manager = Devices.engine().newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(OptimizerSettings.Kind.class)
    void stepsAsTorchDefinesIt(OptimizerSettings.Kind kind) {
        double[] expected = start();
        double[] first = new double[COUNT];
        double[] second = new double[COUNT];
        NDArray values = manager.create(floats(start()));
        try (Optimizer optimizer = Optimizer.of(settings(kind), COUNT, manager)) {
            for (int step = 1; step <= 20; step++) {
                double[] gradient = gradient(step);
                torch(kind, expected, gradient, first, second, step);
                step(optimizer, values, gradient);
            }
        }
        float[] actual = values.toFloatArray();
        for (int i = 0; i < COUNT; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], within(2e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerSettings.Kind.class)
    void goesOnFromASavedStateWithTheSameBits(OptimizerSettings.Kind kind) {
        NDArray whole = manager.create(floats(start()));
        NDArray parts = manager.create(floats(start()));
        try (Optimizer one = Optimizer.of(settings(kind), COUNT, manager);
                Optimizer before = Optimizer.of(settings(kind), COUNT, manager);
                Optimizer after = Optimizer.of(settings(kind), COUNT, manager)) {
            for (int step = 1; step <= 6; step++) {
                step(one, whole, gradient(step));
                if (step == 4) {
                    after.restore(before.steps(), before.state());
                }
                step(step < 4 ? before : after, parts, gradient(step));
            }
        }
        assertThat(parts.toFloatArray()).isEqualTo(whole.toFloatArray());
    }

    @Test
    void adamTakesAStepOfTheLearningRateAtFirst() {
        NDArray values = manager.create(new float[] {1, 1, 1});
        try (Optimizer optimizer = Optimizer.of(settings(OptimizerSettings.Kind.ADAM), 3, manager)) {
            step(optimizer, values, new double[] {5, -0.002, 0});
        }
        float[] moved = values.toFloatArray();
        assertThat(moved[0]).isCloseTo(0.99f, within(1e-6f));
        assertThat(moved[1]).isCloseTo(1.01f, within(1e-6f));
        assertThat(moved[2]).isEqualTo(1f);
    }

    private void step(Optimizer optimizer, NDArray values, double[] gradient) {
        try (NDManager scratch = manager.newSubManager()) {
            optimizer.step(values, scratch.create(floats(gradient)), LANES);
        }
    }

    private static void torch(OptimizerSettings.Kind kind, double[] p, double[] g, double[] m, double[] v, int t) {
        for (int i = 0; i < p.length; i++) {
            switch (kind) {
                case ADAM -> {
                    m[i] = 0.9 * m[i] + 0.1 * g[i];
                    v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                    double spread = Math.sqrt(v[i]) / Math.sqrt(1 - Math.pow(0.999, t)) + 1e-8;
                    p[i] -= RATE / (1 - Math.pow(0.9, t)) * m[i] / spread;
                }
                case RMSPROP -> {
                    v[i] = 0.99 * v[i] + 0.01 * g[i] * g[i];
                    p[i] -= RATE * g[i] / (Math.sqrt(v[i]) + 1e-8);
                }
                case SGD -> p[i] -= RATE * g[i];
            }
        }
    }

    private static OptimizerSettings settings(OptimizerSettings.Kind kind) {
        return new OptimizerSettings(kind, RATE, 0, 0);
    }

    private static double[] start() {
        return new Random(1).doubles(COUNT, -1, 1).toArray();
    }

    private static double[] gradient(int step) {
        return new Random(step).doubles(COUNT, -0.1, 0.1).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
