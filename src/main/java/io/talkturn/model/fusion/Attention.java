package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.jspecify.annotations.Nullable;

/** Multi-head attention as torch has it: rows of {@code in_proj_weight} are queries, keys, values; heads are slices. */
final class Attention {
    private Attention() {}

    /**
     * Attends.
     *
     * @param name for example {@code ef.layers.0.self_attn}
     * @param query [N, Tq, E]
     * @param source keys and values, [N, Tk, E]; null: the queries themselves
     * @param heads a divisor of E
     * @param dropout of the attention weights
     * @param blocked minus infinity where a key is not to be seen, else 0; broadcast to [N, heads, Tq, Tk]; null: all seen
     * @return [N, Tq, E]
     */
    static NDArray of(
            Pass pass,
            String name,
            NDArray query,
            @Nullable NDArray source,
            int heads,
            double dropout,
            @Nullable NDArray blocked) {
        long width = query.getShape().get(2);
        NDList projected = project(pass, name, query, source);
        NDArray q = split(pass.scaled(projected.get(0), 1 / Math.sqrt((double) width / heads)), heads);
        NDArray k = split(projected.get(1), heads);
        NDArray v = split(projected.get(2), heads);
        NDArray scores = q.matMul(k.transpose(0, 1, 3, 2));
        NDArray weights = pass.dropout((blocked == null ? scores : scores.add(blocked)).softmax(3), dropout);
        NDArray joined = weights.matMul(v)
                .transpose(0, 2, 1, 3)
                .reshape(query.getShape().get(0), query.getShape().get(1), width);
        return pass.linear(name + ".out_proj", joined);
    }

    /** Queries, keys, values; one product where all three come of the same. */
    private static NDList project(Pass pass, String name, NDArray query, @Nullable NDArray source) {
        NDArray weight = pass.get(name + ".in_proj_weight");
        NDArray bias = pass.get(name + ".in_proj_bias");
        long width = query.getShape().get(2);
        if (source == null) {
            return Pass.linear(query, weight, bias).split(3, 2);
        }
        NDList weights = weight.split(new long[] {width}, 0);
        NDList biases = bias.split(new long[] {width}, 0);
        NDArray q = Pass.linear(query, weights.get(0), biases.get(0));
        NDList kv = Pass.linear(source, weights.get(1), biases.get(1)).split(2, 2);
        return new NDList(q, kv.get(0), kv.get(1));
    }

    /** [N, T, E] to [N, heads, T, E / heads]. */
    private static NDArray split(NDArray x, int heads) {
        long[] form = x.getShape().getShape();
        return x.reshape(form[0], form[1], heads, form[2] / heads).transpose(0, 2, 1, 3);
    }
}
