package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Softmax cross-entropy (HAN-ROCK paper: tasks and targets, the weak-label paper (training)).
 *
 * @param classes how many
 * @param values what is true by row and class: 0, 1 or a probability; NaN where the row has no target; [rows, classes] in C
 *     order
 */
public record ClassLoss(String id, double weight, int classes, float[] values) implements TaskLoss {
    /**
     * Hard targets.
     *
     * @param targets the class number of every row, NaN where the row has no target
     */
    public static ClassLoss ofNumbers(String id, double weight, int classes, float[] targets) {
        float[] values = new float[targets.length * classes];
        for (int row = 0; row < targets.length; row++) {
            if (Float.isNaN(targets[row])) {
                Arrays.fill(values, row * classes, (row + 1) * classes, Float.NaN);
            } else {
                values[row * classes + (int) targets[row]] = 1;
            }
        }
        return new ClassLoss(id, weight, classes, values);
    }

    @Override
    public int count(int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += isPresent(row) ? 1 : 0;
        }
        return count;
    }

    /** Targets as a matrix with a share of 1/count at the class of each row: one product is picking, masking and mean at once. */
    @Override
    public NDArray of(NDArray output, int[] rows, int count, NDManager manager) {
        float[] chosen = new float[rows.length * classes];
        for (int n = 0; n < rows.length; n++) {
            for (int c = 0; isPresent(rows[n]) && c < classes; c++) {
                chosen[n * classes + c] = values[rows[n] * classes + c] * (-1f / count);
            }
        }
        NDArray picked = manager.create(chosen, new Shape(rows.length, classes));
        return output.logSoftmax(1).mul(picked).sum();
    }

    private boolean isPresent(int row) {
        return !Float.isNaN(values[row * classes]);
    }
}
