package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Objects;

/**
 * A network's parameters as one batch sees them: every result made from them lives in the batch's manager, and is gone
 * with it. Gradients are those of this batch alone; there is nothing to set to zero.
 */
public final class BoundParameters {
    private final NDArray leaf;
    private final Map<String, NDArray> tensors;
    private final Map<String, Integer> offsets;

    BoundParameters(NDArray leaf, Map<String, NDArray> tensors, Map<String, Integer> offsets) {
        this.leaf = leaf;
        this.tensors = Map.copyOf(tensors);
        this.offsets = offsets;
    }

    /** A tensor by its name (han-rock.md 8). */
    public NDArray get(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    /** The manager of the batch. */
    public NDManager manager() {
        return leaf.getManager();
    }

    /** The gradient of all trained values in the order of {@link ParameterStore#trainable}, shape [count]. */
    public NDArray gradient() {
        return leaf.getGradient();
    }

    /** The gradient of one trained tensor, in C order. */
    public float[] gradient(String name) {
        int offset = Objects.requireNonNull(offsets.get(name), name);
        long size = get(name).size();
        return leaf.getGradient().get("{}:{}", offset, offset + size).toFloatArray();
    }
}
