package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A stack of MulT's layers over scaled inputs with sinusoidal positions, and a last norm.
 *
 * @param mask whether position i sees keys up to i + |Tk - Tq| only
 * @param dropout rates of all it does
 */
record MultEncoder(String name, int width, int heads, int layers, boolean mask, MultDropout dropout) {
    void declare(ParameterList parameters) {
        for (int layer = 0; layer < layers; layer++) {
            MultLayer.declare(parameters, layer(layer), width);
        }
        parameters.norm(name + ".layer_norm", width);
    }

    /** Queries of one sequence [N, Tq, E] over another [N, Tk, E]: [N, Tq, E]. */
    NDArray cross(Pass pass, NDArray query, NDArray source) {
        NDArray keys = embedded(pass, source);
        NDArray x = embedded(pass, query);
        NDArray blocked =
                mask ? blocked(x, query.getShape().get(1), source.getShape().get(1)) : null;
        for (int layer = 0; layer < layers; layer++) {
            x = layerOf(layer).of(pass, x, keys, blocked);
        }
        return pass.norm(name + ".layer_norm", x);
    }

    /** A sequence [N, T, E] over itself: [N, T, E]. */
    NDArray self(Pass pass, NDArray sequence) {
        return self(pass, sequence, false);
    }

    /** The last step of a sequence over itself, [N, E]; the top layer is computed for that step alone, which sees all keys. */
    NDArray lastStep(Pass pass, NDArray sequence) {
        return self(pass, sequence, true).reshape(sequence.getShape().get(0), width);
    }

    private NDArray self(Pass pass, NDArray sequence, boolean lastOnly) {
        long steps = sequence.getShape().get(1);
        NDArray x = embedded(pass, sequence);
        NDArray blocked = mask ? blocked(x, steps, steps) : null;
        for (int layer = 0; layer < layers; layer++) {
            boolean top = lastOnly && layer == layers - 1;
            x = top
                    ? layerOf(layer).of(pass, Pass.lastStep(x), x, null)
                    : layerOf(layer).of(pass, x, null, blocked);
        }
        return pass.norm(name + ".layer_norm", x);
    }

    private NDArray embedded(Pass pass, NDArray x) {
        return pass.dropout(pass.scaled(x, Math.sqrt(width)).add(positions(x)), dropout.embed());
    }

    /**
     * Positions of a sequence [N, T, E]: step t, from 0, has row t + 1 of the table; a step whose first channel is
     * exactly 0 has none.
     */
    static NDArray positions(NDArray x) {
        int steps = (int) x.getShape().get(1);
        int width = (int) x.getShape().get(2);
        NDArray table = x.getManager().create(table(steps, width), new Shape(1, steps, width));
        NDArray first = width == 1 ? x : x.split(new long[] {1}, 2).get(0);
        return first.stopGradient().neq(0).toType(DataType.FLOAT32, false).mul(table);
    }

    /** Sines in the first half of the columns, cosines in the second; an odd last column is 0. */
    private static float[] table(int steps, int width) {
        int half = width / 2;
        float[] table = new float[steps * width];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < half; i++) {
                double angle = (t + 1) * Math.exp(-i * Math.log(10_000) / Math.max(1, half - 1));
                table[t * width + i] = (float) Math.sin(angle);
                table[t * width + half + i] = (float) Math.cos(angle);
            }
        }
        return table;
    }

    static @Nullable NDArray blocked(NDArray x, long queries, long keys) {
        float[] blocked = new float[Math.toIntExact(queries * keys)];
        long reach = 1 + Math.abs(keys - queries);
        boolean any = false;
        for (int i = 0; i < queries; i++) {
            for (long j = i + reach; j < keys; j++) {
                blocked[(int) (i * keys + j)] = Float.NEGATIVE_INFINITY;
                any = true;
            }
        }
        return any ? x.getManager().create(blocked, new Shape(queries, keys)) : null;
    }

    private MultLayer layerOf(int layer) {
        return new MultLayer(layer(layer), heads, dropout);
    }

    private String layer(int layer) {
        return name + ".layers." + layer;
    }
}
