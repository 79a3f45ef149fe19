package io.talkturn.evaluation;

/**
 * The mean of paired differences with Student's t interval, for example of two networks trained with the same seeds.
 *
 * @param pairs how many differences there are, those that are not defined left out
 * @param mean NaN without a pair
 * @param low the lower end of the interval, NaN for fewer than two pairs
 * @param high the upper end
 */
public record PairedDifference(int pairs, double mean, double low, double high) {
    /** How much of the distribution lies below the upper end of a 95% interval. */
    private static final double UPPER = 0.975;

    private static final double PRECISION = 1e-13;

    /**
     * The 95% interval of differences.
     *
     * @param differences [any], NaN where one of a pair is not defined
     */
    public static PairedDifference of(double... differences) {
        Summary summary = Summary.of(differences);
        if (summary.n() < 2) {
            return new PairedDifference(summary.n(), summary.mean(), Double.NaN, Double.NaN);
        }
        double half = quantile(UPPER, summary.n() - 1) * summary.sampleSd() / Math.sqrt(summary.n());
        return new PairedDifference(summary.n(), summary.mean(), summary.mean() - half, summary.mean() + half);
    }

    /**
     * Student's t that a share of the distribution lies below.
     *
     * @param share above 0.5 and below 1
     * @param freedom degrees of freedom, 1 or more
     */
    static double quantile(double share, int freedom) {
        double low = 0;
        double high = 1;
        while (below(high, freedom) < share) {
            high *= 2;
        }
        while (high - low > PRECISION * high) {
            double middle = (low + high) / 2;
            if (below(middle, freedom) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The share below t >= 0: Abramowitz and Stegun 26.7.3 and 26.7.4, finite sums for whole degrees of freedom. */
    private static double below(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(angle);
        boolean isOdd = freedom % 2 == 1;
        double term = isOdd ? cosine : 1;
        double sum = 0;
        for (int k = isOdd ? 2 : 1; k < freedom; k += 2) {
            sum += term;
            term *= cosine * cosine * k / (k + 1);
        }
        double central = isOdd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
        return (1 + central) / 2;
    }
}
