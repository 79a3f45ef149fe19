package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same bidirectional GRUs as {@link BiGru} by the engine's own call, which a graphics processor runs as a whole: the
 * steps of {@link GruLoop}, small operations started one by one, would leave it waiting for Java. Sequences are padded. The
 * engine's call drops nothing of the state, so it is for a recurrent dropout of 0. The numbers are the same
 * (docs/decisions/0083-engine.md).
 */
final class FusedGru {
    /** Far beyond what other terms can undo, so that the sigmoid is exactly 1. */
    private static final float HOLD = 1e4f;

    private static final List<String> DIRECTIONS = List.of("_l0", "_l0_reverse");

    private final List<String> encoders;
    private final int units;

    /**
     * Encoders of one size.
     *
     * @param encoders for example {@code turn.au05}
     * @param units H, units a direction
     */
    FusedGru(List<String> encoders, int units) {
        this.encoders = encoders;
        this.units = units;
    }

    /**
     * The states of all encoders at every position of every item, as {@link BiGru#states} gives them.
     *
     * @param table what a symbol stands for, [symbols, in]
     * @param items symbols, [N][..width]
     * @param widths to which items are padded on the right; [N]
     * @param dropout of inputs, or null
     * @return forward beside backward state, at paddings any numbers; [encoders, sum of widths, 2H]
     */
    NDArray states(BoundParameters parameters, NDArray table, int[][] items, int[] widths, @Nullable Dropout dropout) {
        Padded padded = Padded.of(items);
        NDArray states = dropout == null || dropout.inputs() == 0
                ? together(parameters, table, padded)
                : apart(parameters, table, padded, dropout);
        return padded.cut(states, widths);
    }

    /** Several encoders side by side in one call, both directions at once: [encoders, N width, 2H]. */
    private NDArray together(BoundParameters parameters, NDArray table, Padded items) {
        int perGroup = GruWeights.perGroup(encoders.size(), units);
        NDManager manager = table.getManager();
        NDArray inputs =
                NDArrays.concat(new NDList(NdOps.pick(table, items.forward(manager)), items.paddings(manager)), 2);
        List<GruWeights> weights = DIRECTIONS.stream()
                .map(direction -> GruWeights.of(
                        parameters,
                        encoders.stream().map(e -> e + ".gru.%s" + direction).toList(),
                        perGroup))
                .toList();
        NDList groups = new NDList();
        for (int g = 0; g < encoders.size() / perGroup; g++) {
            NDList both = new NDList();
            for (GruWeights direction : weights) {
                both.addAll(torch(direction, g, true));
            }
            groups.add(call(inputs, both, (long) perGroup * units));
        }
        return NDArrays.stack(groups)
                .reshape(groups.size(), items.cells(), 2, perGroup, units)
                .transpose(0, 3, 1, 2, 4)
                .reshape(encoders.size(), items.cells(), 2L * units);
    }

    /**
     * Every encoder and direction by itself, as each has a mask of its own for every sequence; drawn in the order in which
     * {@link BiGru} draws them, so that a run drops the same on every device. [encoders, N width, 2H]
     */
    private NDArray apart(BoundParameters parameters, NDArray table, Padded items, Dropout dropout) {
        NDManager manager = table.getManager();
        long in = table.getShape().get(1);
        List<NDArray> directions = new ArrayList<>();
        for (int d = 0; d < DIRECTIONS.size(); d++) {
            boolean backward = d == 1;
            NDArray read = NdOps.pick(table, backward ? items.backward(manager) : items.forward(manager));
            NDList each = new NDList();
            for (String encoder : encoders) {
                NDArray masks = dropout.mask(manager, dropout.inputs(), items.count(), in);
                NDArray mine = NdOps.pick(masks, items.ranks()).expandDims(1);
                GruWeights weights = GruWeights.of(parameters, List.of(encoder + ".gru.%s" + DIRECTIONS.get(d)), 1);
                each.add(call(read.mul(mine), torch(weights, 0, false), units).reshape(items.cells(), units));
            }
            NDArray states = NDArrays.stack(each);
            directions.add(backward ? items.turned(states) : states);
        }
        return NdOps.join(directions, 2);
    }

    /** One call: [N, width, in] to [N, width, H], or 2H where the weights are those of both directions. */
    private static NDArray call(NDArray inputs, NDList weights, long hidden) {
        boolean both = weights.size() > 4;
        NDArray zero = inputs.getManager()
                .zeros(new Shape(both ? 2 : 1, inputs.getShape().get(0), hidden));
        // there is no dropout in the call, but its training flag must be on for gradients
        return inputs.getNDArrayInternal()
                .gru(inputs, zero, weights, true, 1, 0, true, both, true)
                .get(0);
    }

    /**
     * The weights of a group in torch's layout.
     *
     * @param holding with a further input, which is 1 at paddings and drives the update gate to exactly 1: the state is
     *     held, so that the backward direction enters the last real position with the zero state
     */
    private static NDList torch(GruWeights weights, int group, boolean holding) {
        NDArray input = weights.input().get(group).transpose();
        return new NDList(
                holding ? holding(input, (int) weights.units()) : input,
                weights.recurrent().get(group).transpose(),
                weights.inputBias().get(group).flatten(),
                weights.recurrentBias().get(group).flatten());
    }

    private static NDArray holding(NDArray matrix, int hidden) {
        float[] column = new float[3 * hidden];
        Arrays.fill(column, hidden, 2 * hidden, HOLD);
        NDArray hold = matrix.getManager().create(column, new Shape(column.length, 1));
        return NDArrays.concat(new NDList(matrix, hold), 1);
    }
}
