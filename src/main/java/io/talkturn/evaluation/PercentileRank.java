package io.talkturn.evaluation;

/**
 * Percentile ranks against train values (HAN-ROCK paper: tasks and targets): {@code (#{train < v} + 0.5 #{train = v}) / n}, in [0, 1].
 * Ties count half; -0.0 equals 0.0.
 */
public final class PercentileRank {
    private final SortedNumbers train;

    /**
     * Ranks against these values.
     *
     * @param train finite numbers, at least one, shape [n]
     */
    public PercentileRank(double... train) {
        if (train.length == 0) {
            throw new IllegalArgumentException("No train values");
        }
        this.train = new SortedNumbers(train);
    }

    /** The rank of a value, in [0, 1]; NaN for NaN. */
    public double of(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return (train.below(value) + 0.5 * train.equalTo(value)) / train.size();
    }

    /** How many train values there are. */
    public int size() {
        return train.size();
    }

    /** The median of the train values; of an even number of them the mean of the two middle ones. */
    public double median() {
        return train.median();
    }

    /** The lowest train value. */
    public double lowest() {
        return train.at(0);
    }

    /** The highest train value. */
    public double highest() {
        return train.at(train.size() - 1);
    }

    /** A rank, stretched from [0, 1] to a scale: [1, 5] is rank * 4 + 1, [-1, 1] is rank * 2 - 1. */
    public static double onScale(double rank, double lowest, double highest) {
        return lowest + rank * (highest - lowest);
    }
}
