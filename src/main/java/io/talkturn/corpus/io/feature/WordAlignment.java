package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.CsdFile.Video;
import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.Arrays;
import java.util.Objects;

/**
 * Aligns the rows of a video with its words as the paper does: of every word the plain mean of all rows whose overlap with
 * it is longer than 1e-5 s. What is not finite goes through the mean, and the mean becomes 0 afterwards.
 */
final class WordAlignment {
    static final double EPSILON = 1e-5;

    /** Larger videos are read a row at a time. */
    private static final long HELD = 1 << 22;

    private final NumberArray values;
    private final int columns;
    private final double[] row;
    private final double[] intervals;
    private final Integer[] byStart;
    private final double longest;

    WordAlignment(Video video) {
        NumberArray stored = Objects.requireNonNull(video.values());
        this.columns = stored.axis(1);
        this.row = new double[columns];
        this.values = stored.count() > HELD ? stored : NumberArray.of(stored.all());
        this.intervals = video.intervals();
        this.byStart = new Integer[video.rows()];
        Arrays.setAll(byStart, i -> i);
        // rows without a usable time go to the end
        Arrays.sort(byStart, (a, b) -> Double.compare(start(a), start(b)));
        double most = 0;
        for (int row = 0; row < byStart.length; row++) {
            double length = intervals[2 * row + 1] - intervals[2 * row];
            most = length > most ? length : most;
        }
        this.longest = most;
    }

    private double start(int row) {
        double start = intervals[2 * row];
        double end = intervals[2 * row + 1];
        return end - start > 0 ? start : Double.NaN;
    }

    /** The number of columns. */
    int columns() {
        return columns;
    }

    /**
     * Writes the mean of a word, zeros where no row meets it.
     *
     * @param into as long as there are columns
     * @return how many rows meet it
     */
    int mean(double start, double end, double[] into) {
        Arrays.fill(into, 0);
        int rows = 0;
        for (int i = firstFrom(start - longest - EPSILON); i < byStart.length; i++) {
            int number = byStart[i];
            double from = start(number);
            if (Double.isNaN(from) || from >= end) {
                break;
            }
            double shared = Math.min(end, intervals[2 * number + 1]) - Math.max(start, from);
            if (shared > EPSILON) {
                values.read((long) number * columns, row, 0, columns);
                for (int c = 0; c < columns; c++) {
                    into[c] += row[c];
                }
                rows++;
            }
        }
        for (int c = 0; rows > 0 && c < into.length; c++) {
            into[c] /= rows;
        }
        return rows;
    }

    /** The first row in order of start that does not start before a time. */
    private int firstFrom(double time) {
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(byStart[middle]) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
