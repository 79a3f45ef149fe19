package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Attention of several encoders over the positions of items (han-rock.md 2): u = relu(W h + b), alpha = softmax of u . c
 * over real positions, and the sum of alpha u.
 *
 * @param weights alpha, 0 at paddings; [encoders, N, width]
 * @param sums [encoders, N, D]
 */
record AttentionPool(NDArray weights, NDArray sums) {
    /**
     * Pools states.
     *
     * @param encoders for example {@code turn.au05}
     * @param states [encoders, N * width, 2H]
     * @param lengths real positions of every item; an item with none has weights that mean nothing; [N]
     */
    static AttentionPool of(
            BoundParameters parameters, List<String> encoders, NDArray states, int[] lengths, int width) {
        List<String> names = encoders.stream().map(e -> e + ".attention.%s").toList();
        NDArray matrix = NdOps.stack(parameters, names, "proj.weight").transpose(0, 2, 1);
        NDArray bias = NdOps.stack(parameters, names, "proj.bias").expandDims(1);
        NDArray context = NdOps.stack(parameters, names, "context").expandDims(2);
        NDArray u = states.matMul(matrix).add(bias).getNDArrayInternal().relu();
        long items = lengths.length;
        NDArray scores = u.matMul(context).reshape(encoders.size(), items, width);
        NDArray weights = scores.add(padding(scores, lengths, width)).softmax(2);
        NDArray sums = weights.reshape(-1, 1, width).matMul(u.reshape(encoders.size() * items, width, -1));
        return new AttentionPool(weights, sums.reshape(encoders.size(), items, -1));
    }

    /** 0 at real positions, minus infinity at paddings, whose weight so is exactly 0; [N, width]. */
    private static NDArray padding(NDArray scores, int[] lengths, int width) {
        float[] padding = new float[lengths.length * width];
        for (int n = 0; n < lengths.length; n++) {
            if (lengths[n] > 0) {
                Arrays.fill(padding, n * width + lengths[n], (n + 1) * width, Float.NEGATIVE_INFINITY);
            }
        }
        return scores.getManager().create(padding, new Shape(lengths.length, width));
    }
}
