package io.talkturn.model;

import java.util.Arrays;

/**
 * One parameter tensor of a network: its name in {@code weights.safetensors} (han-rock.md 8) and its form in torch's
 * layout.
 *
 * @param name for example {@code turn.au05.gru.weight_ih_l0}
 * @param dimensions the length of every axis
 * @param reach for drawing a context vector from U(-reach, reach); other kinds are drawn by rules of their own
 */
public record ParameterShape(String name, long[] dimensions, double reach) {
    /** The number of values. */
    public int size() {
        return Math.toIntExact(Arrays.stream(dimensions).reduce(1, Math::multiplyExact));
    }

    /** Whether it is a weight matrix, the only kind that L2 shrinks (han-rock.md 5); the embedding is a table, not one. */
    public boolean isMatrix() {
        return dimensions.length == 2 && !name.equals(HanShape.EMBEDDING);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(dimensions);
    }
}
