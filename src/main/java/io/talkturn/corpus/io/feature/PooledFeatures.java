package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.foundation.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Matrices of talkturns as sequences of one length, pooled when they are read. */
final class PooledFeatures implements SequenceData {
    private final @Nullable Matrix[] rows;
    private final int steps;
    private final int columns;
    private long zeroed;

    PooledFeatures(@Nullable Matrix[] rows, int steps, int columns) {
        this.rows = rows;
        this.steps = steps;
        this.columns = columns;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int columns() {
        return columns;
    }

    long nonFinite(Progress progress) {
        zeroed = 0;
        float[] values = new float[steps * columns];
        for (int row = 0; row < rows.length; row++) {
            progress.step("Reading features", row, rows.length);
            read(row, values, 0);
        }
        return zeroed;
    }

    @Override
    public void read(int row, float[] into, int at) {
        Arrays.fill(into, at, at + steps * columns, 0);
        Matrix matrix = rows[row];
        if (matrix == null) {
            return;
        }
        double[] cells = matrix.array.all();
        int frames = matrix.frames();
        int used = Math.min(steps, frames);
        for (int step = 0; step < used; step++) {
            int from = (int) ((long) step * frames / used);
            int to = (int) ((step + 1L) * frames / used);
            for (int c = 0; c < columns; c++) {
                double sum = 0;
                for (int frame = from; frame < to; frame++) {
                    sum += matrix.at(cells, frame, c, columns);
                }
                float mean = (float) (sum / (to - from));
                zeroed += Float.isFinite(mean) ? 0 : 1;
                into[at + (steps - used + step) * columns + c] = Float.isFinite(mean) ? mean : 0;
            }
        }
    }

    /** A matrix, perhaps with the features as rows. */
    record Matrix(NumberArray array, boolean turned) {
        int frames() {
            return array.axis(turned ? 1 : 0);
        }

        double at(double[] cells, int frame, int column, int width) {
            return turned ? cells[column * frames() + frame] : cells[frame * width + column];
        }
    }
}
