package io.talkturn.evaluation;

import java.util.Arrays;

/** Spearman's rank correlation; equal numbers share the mean of their ranks. */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * Correlates the ranks of two columns, shape [n] each.
     *
     * @return -1 to 1; NaN for fewer than two rows or a constant column
     * @throws IllegalArgumentException where the columns differ in length
     */
    public static double of(double[] a, double[] b) {
        return a.length == 0 ? Double.NaN : Correlation.of(ranks(a), ranks(b)).r();
    }

    /** The share below, equal ones half, is the mean rank but for scale. */
    private static double[] ranks(double... values) {
        PercentileRank among = new PercentileRank(values);
        return Arrays.stream(values).map(among::of).toArray();
    }
}
