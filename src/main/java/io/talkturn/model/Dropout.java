package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/**
 * Inverted dropout masks, one a sequence and a direction (HAN-ROCK paper: forward pass), drawn in Java so that a resumed run draws the
 * same ones on every device.
 *
 * @param inputs rate for a GRU's inputs, [0, 1)
 * @param recurrent rate for h(t-1) before the recurrent product, [0, 1)
 */
record Dropout(double inputs, double recurrent, RandomGenerator random) {
    /** A mask of zeros and 1/(1-rate). */
    NDArray mask(NDManager manager, double rate, long... dimensions) {
        Shape shape = new Shape(dimensions);
        float[] values = new float[Math.toIntExact(shape.size())];
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < rate ? 0 : kept;
        }
        return manager.create(values, shape);
    }
}
