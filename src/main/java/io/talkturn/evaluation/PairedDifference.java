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
        return of(0, differences);
    }

    /**
     * The same of folds, which share most of what their networks learned from and so differ too little among each other: the
     * variance of the mean is that of the sample times 1 / pairs + ratio, not 1 / pairs (the corrected resampled t test,
     * Nadeau and Bengio, Machine Learning 52, 2003).
     *
     * @param ratio talkturns judged by to talkturns learned from, of one fold: 1 / (k - 1) for k folds of equal size
     * @param differences [any], NaN where one of a pair is not defined
     */
    public static PairedDifference ofFolds(double ratio, double... differences) {
        return of(ratio, differences);
    }

    private static PairedDifference of(double ratio, double... differences) {
        Summary summary = Summary.of(differences);
        if (summary.n() < 2) {
            return new PairedDifference(summary.n(), summary.mean(), Double.NaN, Double.NaN);
        }
        double half = Student.reach(summary.n() - 1) * summary.sampleSd() * Math.sqrt(1.0 / summary.n() + ratio);
        return new PairedDifference(summary.n(), summary.mean(), summary.mean() - half, summary.mean() + half);
    }
}
