package io.talkturn.evaluation;

/**
 * Mean and standard deviation of numbers, missing ones (NaN) left out.
 *
 * @param n how many there were
 * @param mean NaN where there was none
 * @param populationSd divides by n; NaN where there was none
 * @param sampleSd divides by n - 1; NaN for fewer than two
 */
public record Summary(int n, double mean, double populationSd, double sampleSd) {

    /** Summarises numbers, shape [any]. */
    public static Summary of(double... values) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
                sum += value;
            }
        }
        if (n == 0) {
            return new Summary(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double sampleSd = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
        return new Summary(n, mean, Math.sqrt(squares / n), sampleSd);
    }
}
