package io.talkturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {
    private static final int COUNT = 400_000;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.25, 0.5, 0.9})
    void dropsTheShareThatIsAskedForAndScalesTheRest(double rate) {
        float[] mask = mask(rate, 7, COUNT);
        float kept = (float) (1 / (1 - rate));
        for (float value : mask) {
            assertThat(value == 0 || value == kept).isTrue();
        }
        assertThat(dropped(mask)).isCloseTo(rate, within(deviations(rate)));
    }

    /** Neighbours, values two to a draw, and masks of neighbouring seeds tell nothing of each other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 4096})
    void valuesAreIndependentOfEachOther(int apart) {
        float[] mask = mask(0.3, 11, COUNT);
        double both = IntStream.range(apart, COUNT)
                        .filter(i -> mask[i] == 0 && mask[i - apart] == 0)
                        .count()
                / (double) (COUNT - apart);
        assertThat(both).isCloseTo(0.09, within(deviations(0.09)));
        float[] other = mask(0.3, 11 + apart, COUNT);
        double here = IntStream.range(0, COUNT)
                        .filter(i -> mask[i] == 0 && other[i] == 0)
                        .count()
                / (double) COUNT;
        assertThat(here).isCloseTo(0.09, within(deviations(0.09)));
    }

    /** Whatever the form, also one that does not end with what is drawn at once. */
    @Test
    void theSameSeedGivesTheSameMask() {
        float[] mask = mask(0.5, 3, 4099);
        assertThat(mask(0.5, 3, 4099)).containsExactly(mask);
        assertThat(mask(0.5, 4, 4099)).isNotEqualTo(mask);
        assertThat(mask).startsWith(mask(0.5, 3, 1));
        NDArray formed = DropoutMask.draw(manager, new Shape(4099, 1, 1), 0.5, 3);
        assertThat(formed.getShape()).isEqualTo(new Shape(4099, 1, 1));
        assertThat(formed.toFloatArray()).containsExactly(mask);
        assertThat(mask(0.5, 3, 0)).isEmpty();
    }

    @Test
    void gradientsPassWhereValuesDo() {
        NDArray x = manager.arange(1f, 9f);
        x.setRequiresGradient(true);
        NDArray mask = DropoutMask.draw(manager, x.getShape(), 0.5, 5);
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray dropped = x.mul(mask);
            collector.backward(dropped.sum());
            assertThat(x.getGradient().toFloatArray()).containsExactly(mask.toFloatArray());
        }
        assertThat(DropoutMask.isFor(x)).isTrue();
    }

    private float[] mask(double rate, long seed, int count) {
        try (NDArray mask = DropoutMask.draw(manager, new Shape(count), rate, seed)) {
            return mask.toFloatArray();
        }
    }

    private static double dropped(float[] mask) {
        return IntStream.range(0, mask.length).filter(i -> mask[i] == 0).count() / (double) mask.length;
    }

    /** Five standard deviations of a share. */
    private static double deviations(double share) {
        return 5 * Math.sqrt(share * (1 - share) / COUNT);
    }
}
