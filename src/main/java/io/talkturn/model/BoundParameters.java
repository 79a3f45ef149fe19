package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A network's parameters as one batch sees them: every result made from them lives in the batch's manager, and is gone
 * with it. Gradients are those of this batch alone; there is nothing to set to zero.
 */
public final class BoundParameters {
    private final NDManager manager;
    private final Map<String, NDArray> tensors;
    private final List<ParameterShape> trained;
    private final boolean gradients;

    BoundParameters(NDManager manager, Map<String, NDArray> tensors, List<ParameterShape> trained, boolean gradients) {
        this.manager = manager;
        this.tensors = Map.copyOf(tensors);
        this.trained = trained;
        this.gradients = gradients;
    }

    /** A tensor by its name (docs/run-folder.md). */
    public NDArray get(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    /** The manager of the batch. */
    public NDManager manager() {
        return manager;
    }

    /** Whether gradients are wanted. */
    public boolean wantsGradients() {
        return gradients;
    }

    /** The gradient of all trained values in the order of {@link ParameterStore#trainable}, shape [count]. */
    public NDArray gradient() {
        List<NDArray> each = trained.stream()
                .map(p -> get(p.name()).getGradient().reshape(p.size()))
                .toList();
        return NdOps.join(each, 0);
    }

    /** The gradient of one trained tensor, in C order. */
    public float[] gradient(String name) {
        return get(name).getGradient().toFloatArray();
    }
}
