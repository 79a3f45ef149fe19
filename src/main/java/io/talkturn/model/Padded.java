package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Items of different lengths as a grid, padded on the right to the longest.
 *
 * @param items symbols, [N][..width]
 * @param lengths of the items, [N]
 * @param width of the grid
 */
record Padded(int[][] items, int[] lengths, int width) {
    static Padded of(int[][] items) {
        int[] lengths = ReadingDirection.lengths(items);
        return new Padded(items, lengths, Arrays.stream(lengths).max().orElseThrow());
    }

    /** The number of items. */
    int count() {
        return items.length;
    }

    /** The number of cells of the grid. */
    long cells() {
        return (long) items.length * width;
    }

    /** The symbols as they stand, any symbol at paddings; [N, width]. */
    NDArray forward(NDManager manager) {
        return grid(manager, (n, i) -> i);
    }

    /** The symbols of every item from its last real one on; [N, width]. */
    NDArray backward(NDManager manager) {
        return grid(manager, (n, i) -> lengths[n] - 1 - i);
    }

    /** 1 at paddings, else 0; [N, width, 1]. */
    NDArray paddings(NDManager manager) {
        float[] paddings = new float[items.length * width];
        for (int n = 0; n < items.length; n++) {
            Arrays.fill(paddings, n * width + lengths[n], (n + 1) * width, 1);
        }
        return manager.create(paddings, new Shape(items.length, width, 1));
    }

    /** The place of every item where the longest come first, as masks are drawn; [N]. */
    int[] ranks() {
        Packing packing = new Packing(lengths);
        int[] ranks = new int[items.length];
        Arrays.setAll(ranks, packing::rank);
        return ranks;
    }

    /** States that were read backward, each at the position it belongs to; [encoders, N width, H]. */
    NDArray turned(NDArray states) {
        int[] from = new int[items.length * width];
        for (int n = 0; n < items.length; n++) {
            for (int i = 0; i < width; i++) {
                from[n * width + i] = n * width + (i < lengths[n] ? lengths[n] - 1 - i : i);
            }
        }
        return pick(states, from);
    }

    /** The first cells of every item; [encoders, N width, ..] to [encoders, sum of widths, ..]. */
    NDArray cut(NDArray states, int[] widths) {
        if (Arrays.stream(widths).allMatch(w -> w == width)) {
            return states;
        }
        int[] from = new int[Arrays.stream(widths).sum()];
        int at = 0;
        for (int n = 0; n < widths.length; n++) {
            for (int i = 0; i < widths[n]; i++) {
                // a position beyond the longest item is a padding, where any numbers do
                from[at++] = n * width + Math.min(i, width - 1);
            }
        }
        return pick(states, from);
    }

    /** Cells of every encoder: [encoders, cells, H]. */
    private static NDArray pick(NDArray states, int[] cells) {
        Shape form = states.getShape();
        int each = (int) form.get(1);
        int[] rows = new int[(int) form.get(0) * cells.length];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = r / cells.length * each + cells[r % cells.length];
        }
        return NdOps.pick(states.reshape(-1, form.get(2)), rows).reshape(form.get(0), cells.length, form.get(2));
    }

    /** Where a cell of the grid finds its symbol. */
    private interface Place {
        int of(int item, int position);
    }

    private NDArray grid(NDManager manager, Place place) {
        long[] index = new long[items.length * width];
        for (int n = 0; n < items.length; n++) {
            for (int i = 0; i < lengths[n]; i++) {
                index[n * width + i] = items[n][place.of(n, i)];
            }
        }
        return manager.create(index, new Shape(items.length, width));
    }
}
