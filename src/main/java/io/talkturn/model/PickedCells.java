package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Picks rows of a table, and carries gradients back to them. */
final class PickedCells {
    private final int[] picked;
    private final int[] placeOfRow;
    private final boolean once;

    /**
     * A selection.
     *
     * @param cells the rows to pick; -1: any row will do, and gets no gradient
     * @param rows of the table
     */
    PickedCells(int[] cells, int rows) {
        picked = new int[cells.length];
        placeOfRow = new int[rows];
        Arrays.fill(placeOfRow, -1);
        boolean unique = true;
        for (int cell = 0; cell < cells.length; cell++) {
            int row = cells[cell];
            if (row >= 0) {
                picked[cell] = row;
                unique &= placeOfRow[row] < 0;
                placeOfRow[row] = cell;
            }
        }
        boolean all = Arrays.stream(placeOfRow).allMatch(place -> place >= 0);
        once = unique && all;
    }

    /** The picked rows of a table [rows, width]: [cells, width]. */
    NDArray pick(NDArray table) {
        return NdOps.pick(table, picked);
    }

    /** The gradient of the table, from that of the picked rows; [rows, width]. */
    NDArray unpick(NDArray gradient) {
        if (once) {
            return NdOps.pick(gradient, placeOfRow);
        }
        NDArray table = gradient.getManager()
                .zeros(new Shape(placeOfRow.length, gradient.getShape().get(1)));
        table.setRequiresGradient(true);
        // paddings stand for row 0, but their gradient is exactly 0: their weight in the attention is
        Tape.engineBackward(NdOps.pick(table, picked), gradient);
        return table.getGradient();
    }
}
