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
        double half = Student.reach(summary.n() - 1) * summary.sampleSd() / Math.sqrt(summary.n());
        return new PairedDifference(summary.n(), summary.mean(), summary.mean() - half, summary.mean() + half);
    }
}
