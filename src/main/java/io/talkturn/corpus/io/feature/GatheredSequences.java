package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.foundation.NpyFloatsWriter;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Sequences gathered from the arrays of several splits when they are read: cells that are not finite become 0, samples
 * that are padded on the right are moved to the end, and of long ones the last steps are kept.
 */
final class GatheredSequences implements SequenceData {
    private static final int STEP = 64;

    private final List<Row> rows;
    private final int steps;
    private final int columns;

    /**
     * A talkturn's sequence.
     *
     * @param array shape [samples, steps, columns]
     * @param sample its number in the array
     * @param trailing the steps at its end that are padding
     * @param split the number of the split, for counting
     */
    record Row(NumberArray array, int sample, int trailing, int split) {}

    GatheredSequences(List<Row> rows, int steps, int columns) {
        this.rows = List.copyOf(rows);
        this.steps = steps;
        this.columns = columns;
    }

    /** How many cells of a split are not finite, and which talkturns have nothing but zeros. */
    static final class Counts {
        long negativeInfinite;
        long positiveInfinite;
        long nan;
        final List<Integer> emptyRows = new ArrayList<>();

        long all() {
            return negativeInfinite + positiveInfinite + nan;
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void read(int row, float[] into, int at) {
        Row source = rows.get(row);
        double[] cells = new double[Math.multiplyExact(source.array.axis(1), columns)];
        fill(source, cells, into, at, new Counts());
    }

    /** Counts the cells that are not finite, a split at a time. */
    Counts[] count(int splits, Progress progress) {
        return each(splits, progress, values -> {});
    }

    /** The same, and writes everything as a npy file on the way, so that a large source is read once. */
    Counts[] spool(Path file, int splits, Progress progress) throws IOException {
        try (NpyFloatsWriter out = new NpyFloatsWriter(file, steps, columns)) {
            Counts[] counts = each(splits, progress, out::add);
            out.finish();
            return counts;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private interface Sink {
        void add(float[] values) throws IOException;
    }

    private Counts[] each(int splits, Progress progress, Sink sink) {
        Counts[] counts = new Counts[splits];
        Arrays.setAll(counts, i -> new Counts());
        float[] values = new float[Math.multiplyExact(steps, columns)];
        double[] cells = new double[0];
        for (int row = 0; row < rows.size(); row++) {
            if (row % STEP == 0) {
                progress.step("Reading sequences", row, rows.size());
            }
            Row source = rows.get(row);
            int needed = Math.multiplyExact(source.array.axis(1), columns);
            cells = cells.length == needed ? cells : new double[needed];
            fill(source, cells, values, 0, counts[source.split]);
            if (isEmpty(values)) {
                counts[source.split].emptyRows.add(row);
            }
            try {
                sink.add(values);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return counts;
    }

    private static boolean isEmpty(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private void fill(Row source, double[] cells, float[] into, int at, Counts counts) {
        source.array.read((long) source.sample * cells.length, cells, 0, cells.length);
        int filled = cells.length / Math.max(1, columns) - source.trailing;
        int used = Math.min(steps, filled);
        int from = (filled - used) * columns;
        int to = at + (steps - used) * columns;
        Arrays.fill(into, at, to, 0);
        for (int i = 0; i < used * columns; i++) {
            double cell = cells[from + i];
            float value = (float) cell;
            into[to + i] = Float.isFinite(value) ? value : zero(cell, counts);
        }
    }

    private static float zero(double cell, Counts counts) {
        if (Double.isNaN(cell)) {
            counts.nan++;
        } else if (cell < 0) {
            counts.negativeInfinite++;
        } else {
            counts.positiveInfinite++;
        }
        return 0;
    }
}
