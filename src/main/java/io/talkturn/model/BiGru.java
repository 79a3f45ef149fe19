package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bidirectional GRUs of several encoders that read the same items. What does not depend on the state is done once a
 * distinct symbol: the input products of a token type, or of a talkturn that stands in many windows.
 */
final class BiGru {
    private final List<String> encoders;
    private final int units;
    private final boolean learned;
    private final boolean fused;

    /**
     * Encoders of one size.
     *
     * @param encoders for example {@code turn.au05}
     * @param units H, units a direction
     * @param learned whether what is read has a gradient
     * @param fused whether the engine's own call is used where it can be
     */
    BiGru(List<String> encoders, int units, boolean learned, boolean fused) {
        this.encoders = encoders;
        this.units = units;
        this.learned = learned;
        this.fused = fused;
    }

    /**
     * The states of all encoders at every position of every item.
     *
     * @param table what a symbol stands for, [symbols, in]
     * @param items symbols, [N][..width]
     * @param widths to which items are padded on the right; [N]
     * @return forward beside backward state, at paddings any numbers; [encoders, sum of widths, 2H]
     */
    NDArray states(
            BoundParameters parameters,
            NDArray table,
            int[][] items,
            int[] widths,
            boolean share,
            @Nullable Dropout dropout,
            Tape tape) {
        if (fused && (dropout == null || dropout.recurrent() == 0)) {
            return new FusedGru(encoders, units).states(parameters, table, items, widths, dropout);
        }
        Packing packing = new Packing(ReadingDirection.lengths(items));
        ReadingDirection backward = ReadingDirection.backward(items, packing);
        ReadingDirection forward = ReadingDirection.forward(items, packing);
        if (share && dropout == null) {
            ReadingDirection shared = ReadingDirection.sharedForward(items);
            forward = shared.packing().rows() < packing.rows() ? shared : forward;
        }
        NDArray states;
        if (forward.packing() == backward.packing()) {
            states = run(parameters, table, List.of(forward, backward), widths, dropout, tape);
        } else {
            states = NDArrays.concat(
                    new NDList(
                            run(parameters, table, List.of(forward), widths, dropout, tape),
                            run(parameters, table, List.of(backward), widths, dropout, tape)),
                    2);
        }
        int perGroup = perGroup();
        long positions = Arrays.stream(widths).sum();
        return states.reshape(encoders.size() / perGroup, positions, 2, perGroup, units)
                .transpose(0, 3, 1, 2, 4)
                .reshape(encoders.size(), positions, 2L * units);
    }

    /** Runs readings of the same packing in one loop: [groups, cells, readings, KH]. */
    private NDArray run(
            BoundParameters parameters,
            NDArray table,
            List<ReadingDirection> readings,
            int[] widths,
            @Nullable Dropout dropout,
            Tape tape) {
        List<String> grus = new ArrayList<>();
        for (ReadingDirection reading : readings) {
            String direction = reading.isBackward() ? "_l0_reverse" : "_l0";
            encoders.forEach(e -> grus.add(e + ".gru.%s" + direction));
        }
        GruWeights weights = GruWeights.of(parameters, grus, perGroup());
        Packing packing = readings.getFirst().packing();
        GruInputs inputs = dropout == null || dropout.inputs() == 0
                ? GruInputs.shared(table, learned, readings, weights)
                : GruInputs.plain(masked(table, readings, weights, dropout), weights);
        NDArray kept = null;
        if (dropout != null && dropout.recurrent() > 0) {
            kept = dropout.mask(
                    table.getManager(),
                    dropout.recurrent(),
                    weights.recurrent().getShape().get(0),
                    packing.sequences(),
                    weights.units());
        }
        int[] cells = cells(readings, widths);
        NDArray states = GruLoop.run(inputs, weights, packing, kept, cells, tape);
        return states.reshape(new Shape(encoders.size() / perGroup(), -1, readings.size(), weights.units()));
    }

    /** Products of inputs with a dropout mask a sequence and GRU, so that nothing can be shared; the biases are not in them. */
    private NDArray masked(NDArray table, List<ReadingDirection> readings, GruWeights weights, Dropout dropout) {
        int perGroup = perGroup();
        int groups = encoders.size() / perGroup;
        Packing packing = readings.getFirst().packing();
        long in = table.getShape().get(1);
        NDList products = new NDList();
        NDArray ranks = NdOps.index(table.getManager(), readings.getFirst().ranks());
        NDList matrices = weights.input().split((long) readings.size() * groups, 0);
        for (int r = 0; r < readings.size(); r++) {
            NDArray rows = NdOps.pick(table, readings.get(r).symbols());
            for (int g = 0; g < groups; g++) {
                NDArray matrix = matrices.get(r * groups + g).reshape(in, 3, perGroup, units);
                NDList parts = new NDList();
                for (NDArray one : matrix.split(perGroup, 2)) {
                    NDArray mask = dropout.mask(table.getManager(), dropout.inputs(), packing.sequences(), in);
                    NDArray product = rows.mul(NdOps.pick(mask, ranks)).matMul(one.reshape(in, 3L * units));
                    parts.add(product.reshape(-1, 3, 1, units));
                }
                products.add(NdOps.join(parts, 2).reshape(-1, 3L * perGroup * units));
            }
        }
        return NDArrays.stack(products);
    }

    /** The row, over all groups, of every position in the order [groups, cells, readings]; -1 at paddings. */
    private int[] cells(List<ReadingDirection> readings, int[] widths) {
        int groups = encoders.size() / perGroup();
        int rows = readings.getFirst().packing().rows();
        int[][] cells = readings.stream().map(r -> r.cells(widths)).toArray(int[][]::new);
        int[] index = new int[groups * cells[0].length * readings.size()];
        int at = 0;
        for (int g = 0; g < groups; g++) {
            for (int c = 0; c < cells[0].length; c++) {
                for (int r = 0; r < cells.length; r++) {
                    index[at++] = cells[r][c] < 0 ? -1 : (r * groups + g) * rows + cells[r][c];
                }
            }
        }
        return index;
    }

    private int perGroup() {
        return GruWeights.perGroup(encoders.size(), units);
    }
}
