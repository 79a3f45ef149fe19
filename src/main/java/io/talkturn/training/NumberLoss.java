package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Absolute or squared error (HAN-ROCK paper: tasks and targets).
 *
 * @param targets by row, NaN where the row has no target; [rows]
 * @param squared instead of absolute
 */
public record NumberLoss(String id, double weight, float[] targets, boolean squared) implements TaskLoss {
    @Override
    public int count(int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += Float.isNaN(targets[row]) ? 0 : 1;
        }
        return count;
    }

    @Override
    public NDArray of(NDArray output, int[] rows, int count, NDManager manager) {
        float[] expected = new float[rows.length];
        float[] shares = new float[rows.length];
        for (int n = 0; n < rows.length; n++) {
            float target = targets[rows[n]];
            if (!Float.isNaN(target)) {
                expected[n] = target;
                shares[n] = 1f / count;
            }
        }
        NDArray difference = output.reshape(rows.length).sub(manager.create(expected));
        NDArray errors = squared ? difference.square() : difference.abs();
        return errors.mul(manager.create(shares)).sum();
    }
}
