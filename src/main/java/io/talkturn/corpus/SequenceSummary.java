package io.talkturn.corpus;

import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of a modality that {@code talkturn inspect} shows: one pass over all its values.
 *
 * @param shortest the fewest steps of a talkturn that has any, 0 where none has
 * @param median the median number of steps of the talkturns that have any
 * @param longest the most steps
 * @param empty talkturns without a sequence
 * @param notFinite values of the folder that are -inf, inf or NaN, which no network takes
 * @param columns what values each column takes, over all steps that are not padding; what is not finite is left out
 */
public record SequenceSummary(
        Modality modality,
        int steps,
        int shortest,
        double median,
        int longest,
        int empty,
        long notFinite,
        List<Column> columns) {
    private static final int STEP = 256;

    /**
     * A column.
     *
     * @param name its name, or its number from 1 where it has none
     * @param zeros the share of its values that are 0
     * @param deviation with N - 1; NaN where there are fewer than two values
     */
    public record Column(String name, double lowest, double highest, double mean, double deviation, double zeros) {}

    public SequenceSummary {
        columns = List.copyOf(columns);
    }

    /** Looks at all values. */
    public static SequenceSummary of(Sequences sequences, Progress progress) {
        return new Pass(sequences).run(progress);
    }

    private static final class Pass {
        private final Sequences sequences;
        private final int width;
        private final double[] low;
        private final double[] high;
        private final double[] mean;
        private final double[] squares;
        private final long[] zeros;
        private final long[] counts;
        private long notFinite;

        Pass(Sequences sequences) {
            this.sequences = sequences;
            this.width = sequences.columns();
            this.low = new double[width];
            this.high = new double[width];
            this.mean = new double[width];
            this.squares = new double[width];
            this.zeros = new long[width];
            this.counts = new long[width];
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
        }

        SequenceSummary run(Progress progress) {
            float[] values = new float[sequences.steps() * width];
            int[] lengths = new int[sequences.size()];
            for (int row = 0; row < lengths.length; row++) {
                if (row % STEP == 0) {
                    progress.step("Looking at " + sequences.modality().id(), row, lengths.length);
                }
                sequences.read(row, values, 0);
                int first = first(values);
                lengths[row] = sequences.steps() - first;
                for (int step = first; step < sequences.steps(); step++) {
                    add(values, step * width);
                }
            }
            int[] filled = Arrays.stream(lengths).filter(n -> n > 0).sorted().toArray();
            int middle = filled.length / 2;
            double median = filled.length == 0
                    ? 0
                    : filled.length % 2 == 1 ? filled[middle] : (filled[middle - 1] + filled[middle]) / 2.0;
            return new SequenceSummary(
                    sequences.modality(),
                    sequences.steps(),
                    filled.length == 0 ? 0 : filled[0],
                    median,
                    filled.length == 0 ? 0 : filled[filled.length - 1],
                    lengths.length - filled.length,
                    notFinite,
                    columns());
        }

        private int first(float[] values) {
            int at = 0;
            while (at < values.length && values[at] == 0) {
                at++;
            }
            return at / Math.max(1, width);
        }

        /** Mean and squares after Welford, which large values do not spoil. */
        private void add(float[] values, int from) {
            for (int c = 0; c < width; c++) {
                double value = values[from + c];
                if (!Double.isFinite(value)) {
                    notFinite++;
                    continue;
                }
                long count = ++counts[c];
                low[c] = Math.min(low[c], value);
                high[c] = Math.max(high[c], value);
                double before = value - mean[c];
                mean[c] += before / count;
                squares[c] += before * (value - mean[c]);
                zeros[c] += value == 0 ? 1 : 0;
            }
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                String name = sequences.names().isEmpty()
                        ? Integer.toString(c + 1)
                        : sequences.names().get(c);
                long count = counts[c];
                columns.add(new Column(
                        name,
                        count == 0 ? Double.NaN : low[c],
                        count == 0 ? Double.NaN : high[c],
                        count == 0 ? Double.NaN : mean[c],
                        count < 2 ? Double.NaN : Math.sqrt(squares[c] / (count - 1)),
                        count == 0 ? Double.NaN : (double) zeros[c] / count));
            }
            return columns;
        }
    }
}
