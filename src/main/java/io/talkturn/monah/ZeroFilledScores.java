package io.talkturn.monah;

/**
 * Standard scores as the authors' program computes them (docs/papers.md, repair 3): the talkturns that are not earlier count
 * as zeros. Sums are taken in the order and with the compensation of its library, because a score decides a word where
 * it falls on a border.
 */
final class ZeroFilledScores {
    private ZeroFilledScores() {}

    /** One score a value; 0 where a speaker has a single value, or where all earlier ones are zero. */
    static double[] of(double[] values) {
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sd = sd(values, i);
            // with one value the deviation is not a number, and what is not a number was written as 0
            scores[i] = sd == 0 || Double.isNaN(sd) ? 0 : (values[i] - mean(values, i)) / sd;
        }
        return scores;
    }

    /** The mean over all values of which only the first ones count, by compensated summation. */
    private static double mean(double[] values, int earlier) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < values.length; i++) {
            double corrected = (i < earlier ? values[i] : 0) - lost;
            double total = sum + corrected;
            lost = total - sum - corrected;
            sum = total;
        }
        return sum / values.length;
    }

    /** The sample standard deviation, by Welford's updates. */
    private static double sd(double[] values, int earlier) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double value = i < earlier ? values[i] : 0;
            double before = mean;
            mean += (value - before) / (i + 1);
            squares += (value - mean) * (value - before);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
