package io.talkturn.evaluation;

import java.util.stream.DoubleStream;

/**
 * The metrics of one class against the threshold on its probability: predicted where the probability is strictly above
 * it (docs/papers.md, metrics). For the curve that is shown, and for choosing a threshold on dev; never choose one on test.
 */
public final class BinaryThreshold {
    /** The threshold unless it is tuned on dev. */
    public static final double DEFAULT = 0.5;

    private BinaryThreshold() {}

    /**
     * The metrics at one threshold.
     *
     * @param isTrue whether the class is the true one, shape [n]
     * @param probability of the class, shape [n]
     */
    public static ClassMetrics at(String name, boolean[] isTrue, double[] probability, double threshold) {
        int[] counts = new int[4];
        for (int i = 0; i < isTrue.length; i++) {
            boolean isPredicted = probability[i] > threshold;
            counts[(isTrue[i] ? 2 : 0) + (isPredicted ? 1 : 0)]++;
        }
        return ClassMetrics.of(name, counts[3], counts[1], counts[2], counts[0]);
    }

    /**
     * The thresholds at which predictions change: 0 and every distinct probability, ascending.
     *
     * @param probability shape [n]
     */
    public static double[] candidates(double[] probability) {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(probability))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The threshold with the highest WAcc on the data given, which must be dev; a tie goes to the one nearest to 0.5.
     *
     * @return 0.5 where WAcc is not defined
     */
    public static double tuned(boolean[] isTrue, double[] probability) {
        double best = DEFAULT;
        double bestValue = at("", isTrue, probability, DEFAULT).weightedAccuracy();
        for (double threshold : candidates(probability)) {
            double value = at("", isTrue, probability, threshold).weightedAccuracy();
            boolean isNearer = Math.abs(threshold - DEFAULT) < Math.abs(best - DEFAULT);
            if (value > bestValue || (value == bestValue && isNearer)) {
                best = threshold;
                bestValue = value;
            }
        }
        return best;
    }
}
