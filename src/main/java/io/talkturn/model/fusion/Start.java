package io.talkturn.model.fusion;

import java.util.Arrays;
import java.util.Random;

/** How a tensor's first values are drawn. */
@FunctionalInterface
public interface Start {
    /** Fills the values of one tensor from its own random stream. */
    void fill(float[] values, Random random);

    /** U(-reach, reach). */
    static Start uniform(double reach) {
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((2 * random.nextDouble() - 1) * reach);
            }
        };
    }

    /** N(0, sd). */
    static Start normal(double sd) {
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * sd);
            }
        };
    }

    /** The same number everywhere. */
    static Start constant(double value) {
        return (values, _) -> Arrays.fill(values, (float) value);
    }

    /** Glorot's uniform. */
    static Start glorot(int in, int out) {
        return uniform(Math.sqrt(6.0 / (in + out)));
    }
}
