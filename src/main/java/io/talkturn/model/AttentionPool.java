package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Attention of several encoders over the positions of items (HAN-ROCK paper: forward pass): u = relu(W h + b), alpha = softmax of u . c
 * over real positions, and the sum of alpha u.
 *
 * @param weights alpha, 0 at paddings; [encoders, N, width]
 * @param sums [encoders, N, D]
 */
record AttentionPool(NDArray weights, NDArray sums) {
    /** Encoders are taken a few at a time, so that u stays in the processor's cache: 2 MiB. */
    private static final long VALUES_AT_ONCE = 1 << 19;

    /**
     * Pools states.
     *
     * @param encoders for example {@code turn.au05}
     * @param states [encoders, N * width, 2H]
     * @param lengths real positions of every item; an item with none has weights that mean nothing; [N]
     */
    static AttentionPool of(
            BoundParameters parameters, List<String> encoders, NDArray states, int[] lengths, int width) {
        List<NDArray> weights = new ArrayList<>();
        List<NDArray> sums = new ArrayList<>();
        int atOnce = (int) Math.max(1, VALUES_AT_ONCE / (states.getShape().get(1) * size(parameters, encoders)));
        try (NDArray padding = padding(states, lengths, width)) {
            for (int from = 0; from < encoders.size(); from += atOnce) {
                int to = Math.min(encoders.size(), from + atOnce);
                NDArray part = to - from == encoders.size() ? states : states.get(from + ":" + to);
                AttentionPool pool = part(parameters, encoders.subList(from, to), part, padding);
                weights.add(pool.weights());
                sums.add(pool.sums());
            }
        }
        return new AttentionPool(NdOps.join(weights, 0), NdOps.join(sums, 0));
    }

    /** Closes what it made on the way: what gradients need the engine keeps, and the rest is free for the next part. */
    private static AttentionPool part(
            BoundParameters parameters, List<String> encoders, NDArray states, NDArray padding) {
        List<String> names = encoders.stream().map(e -> e + ".attention.%s").toList();
        NDArray matrix = NdOps.stack(parameters, names, "proj.weight").transpose(0, 2, 1);
        NDArray bias = NdOps.stack(parameters, names, "proj.bias").expandDims(1);
        NDArray context = NdOps.stack(parameters, names, "context").expandDims(2);
        long items = padding.getShape().get(0);
        long width = padding.getShape().get(1);
        try (NDArray product = states.matMul(matrix);
                NDArray u = product.addi(bias).getNDArrayInternal().relu();
                NDArray scores = u.matMul(context);
                NDArray padded = scores.reshape(encoders.size(), items, width).add(padding);
                NDArray byItem = u.reshape(encoders.size() * items, width, -1)) {
            NDArray weights = padded.softmax(2);
            NDArray sums = weights.reshape(-1, 1, width).matMul(byItem);
            return new AttentionPool(weights, sums.reshape(encoders.size(), items, -1));
        }
    }

    private static long size(BoundParameters parameters, List<String> encoders) {
        return parameters.get(encoders.getFirst() + ".attention.context").size();
    }

    /** 0 at real positions, minus infinity at paddings, whose weight so is exactly 0; [N, width]. */
    private static NDArray padding(NDArray states, int[] lengths, int width) {
        float[] padding = new float[lengths.length * width];
        for (int n = 0; n < lengths.length; n++) {
            if (lengths[n] > 0) {
                Arrays.fill(padding, n * width + lengths[n], (n + 1) * width, Float.NEGATIVE_INFINITY);
            }
        }
        return states.getManager().create(padding, new Shape(lengths.length, width));
    }
}
