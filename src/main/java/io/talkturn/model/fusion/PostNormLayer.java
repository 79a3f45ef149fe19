package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * An encoder layer that norms after each residual sum, as {@code torch.nn.TransformerEncoderLayer} does by default.
 *
 * @param dropout of what each half adds
 * @param attention dropout of the attention weights
 */
record PostNormLayer(String name, int heads, double dropout, double attention) {
    static void declare(ParameterList parameters, String name, int width, int feedForward) {
        parameters.attention(name + ".self_attn", width);
        parameters.linear(name + ".linear1", width, feedForward);
        parameters.linear(name + ".linear2", feedForward, width);
        parameters.norm(name + ".norm1", width);
        parameters.norm(name + ".norm2", width);
    }

    /**
     * The layer at some positions.
     *
     * @param asked the positions that are wanted, [N, Tq, E]
     * @param all every position, [N, T, E]; null: {@code asked} is that
     * @param blocked as {@link Attention} has it
     */
    NDArray of(Pass pass, NDArray asked, @Nullable NDArray all, @Nullable NDArray blocked) {
        NDArray attended = Attention.of(pass, name + ".self_attn", asked, all, heads, attention, blocked);
        NDArray x = pass.norm(name + ".norm1", asked.add(pass.dropout(attended, dropout)));
        NDArray inner = pass.dropout(pass.relu(pass.linear(name + ".linear1", x)), dropout);
        NDArray fed = pass.linear(name + ".linear2", inner);
        return pass.norm(name + ".norm2", x.add(pass.dropout(fed, dropout)));
    }
}
