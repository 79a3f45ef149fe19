package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * A layer of MulT, which norms before each half; keys and values pass the same first norm as queries.
 *
 * @param dropout rates of the encoder it is in
 */
record MultLayer(String name, int heads, MultDropout dropout) {
    private static final int FEED_FORWARD = 4;

    static void declare(ParameterList parameters, String name, int width) {
        parameters.attention(name + ".self_attn", width);
        parameters.glorotLinear(name + ".fc1", width, FEED_FORWARD * width);
        parameters.glorotLinear(name + ".fc2", FEED_FORWARD * width, width);
        parameters.norm(name + ".layer_norms.0", width);
        parameters.norm(name + ".layer_norms.1", width);
    }

    /**
     * The layer at some positions.
     *
     * @param asked [N, Tq, E]
     * @param source keys and values before their norm, [N, Tk, E]; null: {@code asked} itself
     */
    NDArray of(Pass pass, NDArray asked, @Nullable NDArray source, @Nullable NDArray blocked) {
        NDArray query = pass.norm(name + ".layer_norms.0", asked);
        NDArray keys = source == null ? null : pass.norm(name + ".layer_norms.0", source);
        NDArray attended = Attention.of(pass, name + ".self_attn", query, keys, heads, dropout.attention(), blocked);
        NDArray x = asked.add(pass.dropout(attended, dropout.residual()));
        NDArray normed = pass.norm(name + ".layer_norms.1", x);
        NDArray inner = pass.dropout(pass.relu(pass.linear(name + ".fc1", normed)), dropout.relu());
        return x.add(pass.dropout(pass.linear(name + ".fc2", inner), dropout.residual()));
    }
}
