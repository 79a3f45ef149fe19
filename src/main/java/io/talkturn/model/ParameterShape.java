package io.talkturn.model;

import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One parameter tensor of a network: its name in {@code weights.safetensors} (docs/run-folder.md) and its form in torch's
 * layout.
 *
 * @param name for example {@code turn.au05.gru.weight_ih_l0}
 * @param dimensions the length of every axis
 * @param reach for drawing a context vector from U(-reach, reach); other kinds are drawn by rules of their own
 */
public record ParameterShape(String name, long[] dimensions, double reach) {
    private static final double MOST = Integer.MAX_VALUE;
    private static final double BILLION = 1e9;

    /** The number of values. */
    public int size() {
        return Math.toIntExact(Arrays.stream(dimensions).reduce(1, Math::multiplyExact));
    }

    /**
     * Refuses parameters that no array has room for: all that are trained stand in one.
     *
     * @throws UserError where they are more than 2^31 - 1
     */
    public static void requireCountable(List<ParameterShape> all) {
        double sum = 0;
        for (ParameterShape shape : all) {
            sum += Arrays.stream(shape.dimensions()).asDoubleStream().reduce(1, (a, b) -> a * b);
        }
        if (sum > MOST) {
            throw new UserError(
                    String.format(
                            Locale.ROOT,
                            "The network would have %.1f billion parameters; at most %.1f billion are possible.",
                            sum / BILLION,
                            MOST / BILLION),
                    "Use fewer units or layers.");
        }
    }

    /** Whether it is a weight matrix, the only kind that L2 shrinks (HAN-ROCK paper: training); the embedding is a table, not one. */
    public boolean isMatrix() {
        return dimensions.length == 2 && !name.equals(HanShape.EMBEDDING);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(dimensions);
    }
}
