package io.talkturn.corpus;

import io.talkturn.foundation.UserError;

/**
 * How much of a corpus goes to each partition, as parts of the whole; 8, 1, 1 means the same as 0.8, 0.1, 0.1.
 *
 * @param test may be 0
 */
public record Shares(double train, double dev, double test) {
    public Shares {
        boolean finite = Double.isFinite(train + dev + test);
        if (!finite || train <= 0 || dev <= 0 || test < 0) {
            throw new UserError(
                    "The shares " + train + ", " + dev + " and " + test + " leave a needed partition empty.",
                    "Give train and dev more than 0, test 0 or more, for example 0.8, 0.1, 0.1.");
        }
        double sum = train + dev + test;
        train /= sum;
        dev /= sum;
        test /= sum;
    }

    /** The share of one partition; 0 for none. */
    public double of(Partition partition) {
        return switch (partition) {
            case TRAIN -> train;
            case DEV -> dev;
            case TEST -> test;
            case NONE -> 0;
        };
    }
}
