package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.talkturn.model.NdOps;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Bidirectional LSTMs by the engine's own call, with parameters of ours in torch's order: DJL's block hands them over in
 * the wrong one. Models look at {@code output[:, -1]} alone (weak-label paper: models). There the backward direction of the top layer
 * has seen the last step only, so only that step of it is computed: the numbers and gradients are the same, the work half.
 *
 * @param prefix of its parameters, for example {@code ef.lstm.}
 * @param units H, units a direction
 * @param dropout between layers
 */
record Lstm(String prefix, int units, int layers, double dropout) {
    private static final String BACKWARD = "_reverse";

    /** Far beyond what other terms can undo, so that the sigmoid is exactly 0. */
    private static final float HOLD = -1e4f;

    Lstm(String prefix, int units) {
        this(prefix, units, 1, 0);
    }

    void declare(ParameterList parameters, int in) {
        for (int layer = 0; layer < layers; layer++) {
            int read = layer == 0 ? in : 2 * units;
            parameters.lstm(prefix, suffix(layer), read, units);
            parameters.lstm(prefix, suffix(layer) + BACKWARD, read, units);
        }
    }

    /** The parameters of {@link #lastForward}. */
    void declareForward(ParameterList parameters, int in) {
        parameters.lstm(prefix, suffix(0), in, units);
    }

    /** The state after the last step where one layer reads forward alone: [N, T, in] to [N, H]. */
    NDArray lastForward(Pass pass, NDArray x) {
        return call(x, weights(pass, suffix(0), false), false)
                .get(1)
                .reshape(x.getShape().get(0), units);
    }

    /**
     * The states at the last step, forward and backward.
     *
     * @param x [N, T, in]
     * @param lengths real steps at the right end of each sample, before which states are held at 0; null: all are read
     * @return two of [N, H]
     */
    NDList lastStep(Pass pass, NDArray x, int @Nullable [] lengths) {
        long samples = x.getShape().get(0);
        NDArray padding = lengths == null ? null : padding(x, lengths);
        NDArray read = x;
        for (int layer = 0; layer < layers - 1; layer++) {
            NDList weights = weights(pass, suffix(layer), padding != null);
            weights.addAll(weights(pass, suffix(layer) + BACKWARD, padding != null));
            read = pass.dropout(call(marked(read, padding), weights, true).get(0), dropout);
        }
        String top = suffix(layers - 1);
        NDList forward = call(marked(read, padding), weights(pass, top, padding != null), false);
        NDArray last = Pass.lastStep(read);
        NDList backward = call(last, weights(pass, top + BACKWARD, false), false);
        return new NDList(
                forward.get(1).reshape(samples, units), backward.get(1).reshape(samples, units));
    }

    /**
     * As {@link #lastStep(Pass, NDArray, int[])} of one layer where padding is read as the zeros that it is: what it makes of
     * so many rows of zeros is computed once, and each group of samples goes on from there. The same numbers and gradients,
     * and the rows before a sample's first word cost nothing.
     *
     * @param x [N, T, in], rows of zeros before each sample's first step
     * @return two of [N, H]
     */
    NDList lastStepFrom(Pass pass, NDArray x, PaddingGroups groups) {
        if (groups.count() == 1 && groups.skipped()[0] == 0) {
            return lastStep(pass, x, null);
        }
        long samples = x.getShape().get(0);
        long steps = x.getShape().get(1);
        long columns = x.getShape().get(2);
        NDArray sorted = NdOps.pick(x.reshape(samples, steps * columns), groups.order());
        NDList weights = weights(pass, suffix(0), false);
        NDList state = zeros(x, 1, 1);
        NDList ends = new NDList();
        int from = 0;
        int read = 0;
        for (int group = 0; group < groups.count(); group++) {
            int skipped = groups.skipped()[group];
            if (skipped > read) {
                NDArray zeros = x.getManager().zeros(new Shape(1, skipped - read, columns));
                NDList after = call(zeros, state, weights, false);
                state = new NDList(after.get(1), after.get(2));
                read = skipped;
            }
            int size = groups.size(group);
            NDArray own = part(sorted, from, size, skipped * columns).reshape(size, steps - skipped, columns);
            ends.add(call(own, of(state, size), weights, false).get(1).reshape(size, units));
            from += size;
        }
        NDArray forward = NdOps.pick(NdOps.join(ends, 0), groups.places());
        NDArray backward = call(
                        Pass.lastStep(x), zeros(x, 1, samples), weights(pass, suffix(0) + BACKWARD, false), false)
                .get(1)
                .reshape(samples, units);
        return new NDList(forward, backward);
    }

    /** Rows of a group from the column at which its first step begins. */
    private static NDArray part(NDArray sorted, long from, long size, long column) {
        NDArray rows = middle(sorted, from, from + size, 0);
        return middle(rows, column, rows.getShape().get(1), 1);
    }

    private static NDArray middle(NDArray x, long from, long to, int axis) {
        long all = x.getShape().get(axis);
        long[] borders = LongStream.of(from, to)
                .filter(border -> border > 0 && border < all)
                .toArray();
        return borders.length == 0 ? x : x.split(borders, axis).get(from == 0 ? 0 : 1);
    }

    /** One state as that of so many samples. */
    private NDList of(NDList state, int samples) {
        return samples == 1
                ? state
                : new NDList(state.get(0).repeat(1, samples), state.get(1).repeat(1, samples));
    }

    private NDList zeros(NDArray x, int directions, long samples) {
        NDArray zero = x.getManager().zeros(new Shape(directions, samples, units));
        return new NDList(zero, zero);
    }

    /** Every step of the top layer, forward beside backward: [N, T, 2H]. */
    NDArray allSteps(Pass pass, NDArray x) {
        NDArray read = x;
        for (int layer = 0; layer < layers; layer++) {
            NDList weights = weights(pass, suffix(layer), false);
            weights.addAll(weights(pass, suffix(layer) + BACKWARD, false));
            read = call(layer == 0 ? read : pass.dropout(read, dropout), weights, true)
                    .get(0);
        }
        return read;
    }

    /** One layer: outputs, last states, last cells. */
    private NDList call(NDArray x, NDList weights, boolean bothDirections) {
        return call(x, zeros(x, bothDirections ? 2 : 1, x.getShape().get(0)), weights, bothDirections);
    }

    /** The same from a state of [directions, N, H] and its cell. */
    private static NDList call(NDArray x, NDList state, NDList weights, boolean bothDirections) {
        // dropout between layers is ours, so the engine's own training flag changes nothing but must be on for
        // gradients
        return x.getNDArrayInternal().lstm(x, state, weights, true, 1, 0, true, bothDirections, true);
    }

    private NDList weights(Pass pass, String suffix, boolean holding) {
        NDList weights = new NDList();
        for (String kind : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
            weights.add(pass.get(prefix + kind + suffix));
        }
        if (holding) {
            weights.set(0, holding(weights.get(0)));
        }
        return weights;
    }

    private static String suffix(int layer) {
        return "_l" + layer;
    }

    /** One more input, 1 at padding, which closes the input and the forget gate: cell and state stay exactly 0. */
    private NDArray holding(NDArray matrix) {
        float[] column = new float[4 * units];
        Arrays.fill(column, 0, 2 * units, HOLD);
        NDArray hold = matrix.getManager().create(column, new Shape(column.length, 1));
        return NDArrays.concat(new NDList(matrix, hold), 1);
    }

    private static NDArray marked(NDArray x, @Nullable NDArray padding) {
        return padding == null ? x : NDArrays.concat(new NDList(x, padding), 2);
    }

    /** 1 before the first real step, else 0; [N, T, 1]. */
    private static NDArray padding(NDArray x, int[] lengths) {
        int steps = (int) x.getShape().get(1);
        float[] padding = new float[lengths.length * steps];
        for (int n = 0; n < lengths.length; n++) {
            Arrays.fill(padding, n * steps, (n + 1) * steps - lengths[n], 1);
        }
        return x.getManager().create(padding, new Shape(lengths.length, steps, 1));
    }
}
