package io.talkturn.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bootstrap intervals over talkturns that are drawn by whole conversations, because the talkturns of one conversation
 * are not independent of each other (docs/papers.md, comparisons).
 *
 * <p>As many conversations as there are, are drawn with replacement; the metrics are computed over all their talkturns;
 * the 2.5th and 97.5th percentile of {@link #DRAWS} draws are the interval.
 */
public final class ConversationBootstrap {
    /** Draws behind an interval; enough for p values that survive Holm's correction over some tens of cells. */
    public static final int DRAWS = 2000;

    private static final double TAIL = 0.025;

    private final int talkturns;
    private final int[][] rowsOfConversation;
    private final int[][] drawn;

    /**
     * Prepares the draws; all intervals of one object use the same ones, which is what makes a comparison paired.
     *
     * @param conversation the conversation of every talkturn, any integers; shape [n]
     * @param seed of the draws
     */
    public ConversationBootstrap(int[] conversation, long seed) {
        talkturns = conversation.length;
        int[] ids = Arrays.stream(conversation).sorted().distinct().toArray();
        rowsOfConversation = Arrays.stream(ids)
                .mapToObj(id -> IntStream.range(0, conversation.length)
                        .filter(i -> conversation[i] == id)
                        .toArray())
                .toArray(int[][]::new);
        drawn = TrialBootstrap.indices(ids.length < 2 ? 0 : DRAWS, ids.length, new RandomState(seed));
    }

    /**
     * A value and its 95% interval.
     *
     * @param value over all talkturns
     * @param low NaN for fewer than two conversations or where no draw gave a value
     * @param high likewise
     * @param p of a difference: two-sided, twice the share of draws that do not lie on the value's side of 0, with one
     *     draw added to either count so that it is never 0; NaN where there is no interval
     * @param conversations that were drawn from
     * @param undefined draws in which the metric was not defined and which were left out
     */
    public record Interval(double value, double low, double high, double p, int conversations, int undefined) {
        /** Whether 0 lies outside; of a difference: whether it is significant at 5%. An end equal to 0 is inside. */
        public boolean excludesZero() {
            return low > 0 || high < 0;
        }
    }

    /** A metric over some rows. */
    @FunctionalInterface
    public interface Metric {
        /** The metric over these rows, NaN where it is not defined. */
        double over(int[] rows);
    }

    /** Several metrics over some rows, worked out together. */
    @FunctionalInterface
    public interface Metrics {
        /** The metrics over these rows, NaN where one is not defined; as many for all rows. */
        double[] over(int[] rows);
    }

    /** How many conversations there are. */
    public int conversations() {
        return rowsOfConversation.length;
    }

    /** The interval of one metric; see {@link #intervals}. */
    public Interval interval(Metric metric) {
        return intervals(rows -> new double[] {metric.over(rows)}).getFirst();
    }

    /**
     * The intervals of metrics, or of the differences of two models' metrics on the same talkturns.
     *
     * @param metrics from row numbers (into the talkturns given; a row occurs as often as its conversation was drawn) to
     *     values
     */
    public List<Interval> intervals(Metrics metrics) {
        double[] values = metrics.over(IntStream.range(0, talkturns).toArray());
        double[][] byMetric = new double[values.length][drawn.length];
        for (int b = 0; b < drawn.length; b++) {
            double[] draw = metrics.over(rows(drawn[b]));
            for (int m = 0; m < values.length; m++) {
                byMetric[m][b] = draw[m];
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int m = 0; m < values.length; m++) {
            intervals.add(interval(values[m], byMetric[m]));
        }
        return List.copyOf(intervals);
    }

    private Interval interval(double value, double[] draws) {
        double[] defined = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        int undefined = draws.length - defined.length;
        if (defined.length == 0) {
            return new Interval(value, Double.NaN, Double.NaN, Double.NaN, conversations(), undefined);
        }
        int dropped = (int) Math.floor(TAIL * defined.length);
        double low = defined[dropped];
        double high = defined[defined.length - 1 - dropped];
        return new Interval(value, low, high, twoSided(defined), conversations(), undefined);
    }

    private static double twoSided(double[] draws) {
        long notAbove = Arrays.stream(draws).filter(draw -> draw <= 0).count();
        long notBelow = Arrays.stream(draws).filter(draw -> draw >= 0).count();
        return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (draws.length + 1));
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
