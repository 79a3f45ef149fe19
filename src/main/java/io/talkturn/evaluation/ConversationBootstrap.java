package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Bootstrap intervals over talkturns that are drawn by whole conversations, because the talkturns of one conversation
 * are not independent of each other (statistics.md 3, the comparison beyond the paper).
 *
 * <p>As many conversations as there are, are drawn with replacement; the metric is computed over all their talkturns; the
 * 2.5th and 97.5th percentile of {@link #DRAWS} draws are the interval.
 */
public final class ConversationBootstrap {
    /** Draws behind an interval. */
    public static final int DRAWS = 1000;

    private static final double TAIL = 0.025;

    private final int[][] rowsOfConversation;
    private final int[][] drawn;

    /**
     * Prepares the draws; all intervals of one object use the same ones, which is what makes a comparison paired.
     *
     * @param conversation the conversation of every talkturn, any integers; shape [n]
     * @param seed of the draws
     */
    public ConversationBootstrap(int[] conversation, long seed) {
        int[] ids = Arrays.stream(conversation).sorted().distinct().toArray();
        rowsOfConversation = Arrays.stream(ids)
                .mapToObj(id -> IntStream.range(0, conversation.length)
                        .filter(i -> conversation[i] == id)
                        .toArray())
                .toArray(int[][]::new);
        drawn = TrialBootstrap.indices(ids.length == 0 ? 0 : DRAWS, ids.length, new RandomState(seed));
    }

    /**
     * A value and its 95% interval.
     *
     * @param value over all talkturns
     * @param low NaN for fewer than two conversations or where no draw gave a value
     * @param high likewise
     * @param conversations that were drawn from
     * @param undefined draws in which the metric was not defined and which were left out
     */
    public record Interval(double value, double low, double high, int conversations, int undefined) {
        /** Whether 0 lies outside; of a difference: whether it is significant at 5%. An end equal to 0 is inside. */
        public boolean excludesZero() {
            return low > 0 || high < 0;
        }
    }

    /** How many conversations there are. */
    public int conversations() {
        return rowsOfConversation.length;
    }

    /**
     * The interval of a metric, or of the difference of two models' metrics on the same talkturns.
     *
     * @param metric from row numbers (into the talkturns given; a row occurs as often as its conversation was drawn) to
     *     a value, NaN where it is not defined
     */
    public Interval interval(MetricOverRows metric) {
        int n = Arrays.stream(rowsOfConversation).mapToInt(r -> r.length).sum();
        double value = metric.over(IntStream.range(0, n).toArray());
        if (rowsOfConversation.length < 2) {
            return new Interval(value, Double.NaN, Double.NaN, rowsOfConversation.length, 0);
        }
        double[] values = Arrays.stream(drawn)
                .map(this::rows)
                .mapToDouble(metric::over)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        int undefined = drawn.length - values.length;
        if (values.length == 0) {
            return new Interval(value, Double.NaN, Double.NaN, rowsOfConversation.length, undefined);
        }
        int dropped = (int) Math.floor(TAIL * values.length);
        return new Interval(
                value, values[dropped], values[values.length - 1 - dropped], rowsOfConversation.length, undefined);
    }

    /** A metric over some rows. */
    @FunctionalInterface
    public interface MetricOverRows {
        /** The metric over these rows, NaN where it is not defined. */
        double over(int[] rows);
    }

    private int[] rows(int[] conversations) {
        int n = 0;
        for (int c : conversations) {
            n += rowsOfConversation[c].length;
        }
        int[] rows = new int[n];
        int filled = 0;
        for (int c : conversations) {
            System.arraycopy(rowsOfConversation[c], 0, rows, filled, rowsOfConversation[c].length);
            filled += rowsOfConversation[c].length;
        }
        return rows;
    }
}
