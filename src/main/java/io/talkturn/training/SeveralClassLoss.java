package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Binary cross-entropy of every class, where several can hold at once (weak-label paper: training).
 *
 * @param classes how many
 * @param values what is true by row and class: 0, 1 or a probability; NaN where the label is missing; [rows, classes] in C
 *     order
 * @param positiveWeights what a positive of each class counts; null: 1
 */
public record SeveralClassLoss(
        String id, double weight, int classes, float[] values, float @Nullable [] positiveWeights) implements TaskLoss {
    @Override
    public int count(int[] rows) {
        int count = 0;
        for (int row : rows) {
            for (int c = 0; c < classes; c++) {
                count += Float.isNaN(values[row * classes + c]) ? 0 : 1;
            }
        }
        return count;
    }

    /** -(w y log s(x) + (1 - y) log(1 - s(x))), with softplus, which is exact for large logits too. */
    @Override
    public NDArray of(NDArray output, int[] rows, int count, NDManager manager) {
        float[] yes = new float[rows.length * classes];
        float[] no = new float[yes.length];
        for (int i = 0; i < yes.length; i++) {
            float y = values[rows[i / classes] * classes + i % classes];
            if (!Float.isNaN(y)) {
                float weight = positiveWeights == null ? 1 : positiveWeights[i % classes];
                yes[i] = weight * y / count;
                no[i] = (1 - y) / count;
            }
        }
        Shape form = new Shape(rows.length, classes);
        NDArray ifYes = output.neg().getNDArrayInternal().softPlus().mul(manager.create(yes, form));
        NDArray ifNo = output.getNDArrayInternal().softPlus().mul(manager.create(no, form));
        return ifYes.add(ifNo).sum();
    }
}
