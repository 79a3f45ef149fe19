package io.talkturn.evaluation;

import java.util.Arrays;

/** Shares that sum to 1, made from scores (HAN-ROCK paper: loss weights). Functions of [n] to [n]; n = 0 gives nothing. */
public final class Shares {
    private Shares() {}

    /** In proportion to scores that are not negative; all zero: uniform. Also normalises random or own weights. */
    public static double[] linear(double... scores) {
        double sum = 0;
        for (double score : scores) {
            if (!(score >= 0) || Double.isInfinite(score)) {
                throw new IllegalArgumentException("A score of " + score);
            }
            sum += score;
        }
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum == 0 ? 1.0 / shares.length : scores[i] / sum;
        }
        return shares;
    }

    /** By softmax: exp(score - max) / sum. */
    public static double[] softmax(double... scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        // StrictMath: loss weights must be the same bits on every machine
        return linear(Arrays.stream(scores).map(s -> StrictMath.exp(s - max)).toArray());
    }
}
