package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;

/** The numbers of a table [rows, columns], read from the file whenever they are asked for: many tables fit no memory. */
record TableMatrix(NumberTable table, int[] columns, int rows) implements NumberArray {
    @Override
    public long[] shape() {
        return new long[] {rows, columns.length};
    }

    @Override
    public String type() {
        return "float64";
    }

    @Override
    public boolean isFloat() {
        return true;
    }

    @Override
    public void read(long from, double[] into, int at, int count) {
        long[] cell = {0};
        table.read(columns, Progress.NONE, (line, values) -> {
            for (double value : values) {
                if (cell[0] >= from && cell[0] < from + count) {
                    into[at + (int) (cell[0] - from)] = value;
                }
                cell[0]++;
            }
        });
    }
}
