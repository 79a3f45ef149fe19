package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a network says of a batch of N windows. The arrays belong to the manager of the parameters. */
public final class HanOutput {
    private final Map<String, NDArray> logits;
    private final Supplier<HanAttention> attention;
    private final Consumer<NDArray> backward;

    HanOutput(Map<String, NDArray> logits, Supplier<HanAttention> attention, Consumer<NDArray> backward) {
        this.logits = logits;
        this.attention = attention;
        this.backward = backward;
    }

    /**
     * By task id, in the order of {@link HanShape#tasks()}: [N, outputs of the task]; for a number the prediction itself.
     */
    public Map<String, NDArray> logits() {
        return logits;
    }

    /** All attention weights, brought to Java when asked, so that training does not pay for them. */
    public HanAttention attention() {
        return attention.get();
    }

    /**
     * Computes the gradients of a loss, made from the logits, for {@link BoundParameters#gradient()}; once. To be used
     * instead of the engine's own {@code backward}, which would stop half way: recurrent layers have a backward pass of
     * ours. A {@code GradientCollector} must have been open since before the forward pass.
     */
    public void backward(NDArray loss) {
        backward.accept(loss);
    }
}
