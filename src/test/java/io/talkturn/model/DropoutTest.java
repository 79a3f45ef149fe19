package io.talkturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.task.AuxiliaryTask;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dropout of inputs and recurrent dropout, in training only, the same for the same random stream. */
final class DropoutTest {
    private static final HanShape SHAPE = SharingTest.shape(
            Architecture.ROCK, 2, List.of(AuxiliaryTask.AU05, AuxiliaryTask.TONE_FEAR, AuxiliaryTask.FUTURE1));
    private static final WindowBatch BATCH = SharingTest.conversation(7, 8);

    @Test
    void evaluationHasNone() {
        assertThat(loss(0.5, 0.5, null, null, 0)).isEqualTo(loss(0, 0, null, null, 0));
    }

    @Test
    void theSameStreamGivesTheSameNumbersAnotherOneOthers() {
        assertThat(loss(0.3, 0.3, 1L, null, 0)).isEqualTo(loss(0.3, 0.3, 1L, null, 0));
        assertThat(loss(0.3, 0.3, 1L, null, 0)).isNotEqualTo(loss(0.3, 0.3, 2L, null, 0));
        assertThat(loss(0.3, 0, 1L, null, 0)).isNotEqualTo(loss(0, 0, null, null, 0));
        assertThat(loss(0, 0.3, 1L, null, 0)).isNotEqualTo(loss(0, 0, null, null, 0));
    }

    @Test
    void aRateOfZeroIsNoDropout() {
        assertThat(loss(0, 0, 1L, null, 0)).isEqualTo(loss(0, 0, null, null, 0));
    }

    @Test
    void masksKeepTheMean() {
        try (NDManager manager = NDManager.newBaseManager()) {
            float[] mask = new Dropout(0.2, 0, new Random(4))
                    .mask(manager, 0.2, 100, 200)
                    .toFloatArray();
            double sum = 0;
            for (float value : mask) {
                assertThat(value).isIn(0f, 1.25f);
                sum += value;
            }
            assertThat(sum / mask.length).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        for (double[] rates : new double[][] {{0.4, 0}, {0, 0.4}, {0.3, 0.3}, {0, 0}}) {
            try (NDManager manager = NDManager.newBaseManager();
                    ParameterStore store = ParameterStore.initialised(SHAPE, 5, true, manager)) {
                shake(store);
                HanNetwork network = HanNetwork.of(SHAPE, new HanDropout(rates[0], rates[1]));
                float[] gradient = SharingTest.gradients(network, store, BATCH, manager, new Random(6));
                for (String name : List.of(
                        "word.pri.gru.weight_hh_l0",
                        "word.aux.gru.bias_hh_l0_reverse",
                        "turn.pri.gru.weight_ih_l0_reverse",
                        "turn.pri.gru.weight_hh_l0",
                        "turn.future1.gru.bias_ih_l0")) {
                    int at = steepest(gradient, store, name);
                    double step = 3e-3;
                    double up = loss(rates[0], rates[1], 6L, at, step);
                    double down = loss(rates[0], rates[1], 6L, at, -step);
                    double expected = (up - down) / (2 * step);
                    assertThat((double) gradient[at])
                            .as("%s with dropout %s and %s", name, rates[0], rates[1])
                            .isCloseTo(expected, within(0.03 * Math.abs(expected) + 2e-4));
                }
            }
        }
    }

    /** Biases start at 0, so a state whose inputs are all dropped stands on the kink of the ReLU, where no difference holds. */
    private static void shake(ParameterStore store) {
        Random random = new Random(3);
        float[] values = store.snapshot();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.1 * random.nextGaussian());
        }
        store.restore(values);
    }

    private static int steepest(float[] gradient, ParameterStore store, String name) {
        int from = store.offset(name);
        int best = from;
        for (int i = from; i < from + store.values(name).length; i++) {
            best = Math.abs(gradient[i]) > Math.abs(gradient[best]) ? i : best;
        }
        return best;
    }

    private static double loss(double inputs, double recurrent, Long seed, Integer changed, double by) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(SHAPE, 5, true, manager);
                GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            shake(store);
            if (changed != null) {
                float[] values = store.snapshot();
                values[changed] += (float) by;
                store.restore(values);
            }
            HanOutput output = HanNetwork.of(SHAPE, new HanDropout(inputs, recurrent))
                    .forward(store.bind(manager, true), BATCH, seed == null ? null : new Random(seed));
            return SharingTest.loss(output, manager).getFloat();
        }
    }
}
