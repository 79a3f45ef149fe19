package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of an array in one pass over its cells.
 *
 * @param n the cells
 * @param first in C order, NaN where there is none
 */
public record ArrayStatistics(long n, Finite finite, NonFinite nonFinite, double first, double last, Steps steps) {
    private static final int BLOCK = 1 << 16;
    private static final long MOST_SAMPLES = 1 << 22;
    private static final long MOST_SAMPLE = 1 << 24;

    /** The finite cells; min and max are NaN where there is none. */
    public record Finite(double sum, double sumsq, double min, double max) {}

    /** How many cells are not finite. */
    public record NonFinite(long negativeInfinite, long positiveInfinite, long nan) {
        /** All of them. */
        public long all() {
            return negativeInfinite + positiveInfinite + nan;
        }
    }

    /**
     * The steps of an array [samples, steps, columns].
     *
     * @param nonzero how many steps of each sample have any cell that is not 0; empty for arrays of other shapes
     * @param padding where the other steps stand: left, right, none, or both; empty for arrays of other shapes
     */
    public record Steps(List<Integer> nonzero, String padding) {
        public Steps {
            nonzero = List.copyOf(nonzero);
        }
    }

    /** Looks at every cell. */
    public static ArrayStatistics of(NumberArray array, Progress progress) {
        return new Pass(array).run(progress);
    }

    private static final class Pass {
        private final NumberArray array;
        private final long count;
        private final boolean sequences;
        private final int columns;
        private final int steps;
        private final List<Integer> nonzero = new ArrayList<>();
        private long negative;
        private long positive;
        private long nan;
        private double sum;
        private double sumsq;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double first = Double.NaN;
        private double last = Double.NaN;
        private boolean left;
        private boolean right;

        Pass(NumberArray array) {
            this.array = array;
            this.count = array.count();
            this.sequences = array.axes() == 3 && array.isFloat() && count > 0 && isUsual(array.shape());
            this.steps = sequences ? array.axis(1) : 1;
            this.columns = sequences ? array.axis(2) : 1;
        }

        /** Shapes that no sequences have would take more memory for their padding than for their numbers. */
        private static boolean isUsual(long[] shape) {
            return shape[0] <= MOST_SAMPLES && shape[1] <= MOST_SAMPLE && shape[2] <= MOST_SAMPLE / shape[1];
        }

        ArrayStatistics run(Progress progress) {
            // whole samples, so that their padding can be seen
            int sample = steps * columns;
            int block = sequences ? Math.max(1, BLOCK / sample) * sample : BLOCK;
            double[] cells = new double[(int) Math.min(block, Math.max(1, count))];
            for (long from = 0; from < count; from += cells.length) {
                progress.step("Looking at the numbers", from, count);
                int length = (int) Math.min(cells.length, count - from);
                array.read(from, cells, 0, length);
                if (from == 0) {
                    first = cells[0];
                }
                last = cells[length - 1];
                add(cells, length);
                for (int i = 0; sequences && i < length; i += sample) {
                    sample(cells, i);
                }
            }
            NonFinite nonFinite = new NonFinite(negative, positive, nan);
            boolean none = count == nonFinite.all();
            Finite finite = new Finite(sum, sumsq, none ? Double.NaN : min, none ? Double.NaN : max);
            return new ArrayStatistics(count, finite, nonFinite, first, last, new Steps(nonzero, padding()));
        }

        private String padding() {
            if (!sequences) {
                return "";
            }
            return left ? (right ? "both" : "left") : (right ? "right" : "none");
        }

        private void add(double[] cells, int length) {
            for (int i = 0; i < length; i++) {
                double cell = cells[i];
                if (Double.isFinite(cell)) {
                    sum += cell;
                    sumsq += cell * cell;
                    min = Math.min(min, cell);
                    max = Math.max(max, cell);
                } else if (Double.isNaN(cell)) {
                    nan++;
                } else if (cell < 0) {
                    negative++;
                } else {
                    positive++;
                }
            }
        }

        private void sample(double[] cells, int from) {
            int filled = 0;
            int firstFilled = -1;
            int lastFilled = -1;
            for (int step = 0; step < steps; step++) {
                if (isFilled(cells, from + step * columns)) {
                    filled++;
                    firstFilled = firstFilled < 0 ? step : firstFilled;
                    lastFilled = step;
                }
            }
            nonzero.add(filled);
            left |= filled > 0 && firstFilled > 0;
            right |= filled > 0 && lastFilled < steps - 1;
        }

        private boolean isFilled(double[] cells, int from) {
            for (int i = from; i < from + columns; i++) {
                if (cells[i] != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
