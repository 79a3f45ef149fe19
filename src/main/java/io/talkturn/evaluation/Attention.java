package io.talkturn.evaluation;

import java.util.Arrays;

/**
 * Attention weights as they are shown to people (HAN-ROCK paper: attention): word and talkturn weights combined over tasks, and
 * standardised. Only real positions go in; padding is the caller's to cut off.
 */
public final class Attention {
    /** With fewer items than this no z exceeds 2, so nothing can be {@link Bucket#HIGH}. */
    public static final int FEWEST_FOR_HIGH = 6;

    private static final double RELATIVE_ZERO = 1e-12;

    private Attention() {}

    /**
     * Word weights of one talkturn over both word encoders: kappa_pri alpha_pri + (1 - kappa_pri) alpha_aux.
     *
     * @param primaryTaskWeight kappa of the primary task
     * @param primary weights of the primary word encoder, shape [T]
     * @param auxiliary weights of the auxiliary word encoder, shape [T]
     * @return shape [T]
     */
    public static double[] words(double primaryTaskWeight, double[] primary, double[] auxiliary) {
        double[] combined = new double[primary.length];
        for (int t = 0; t < combined.length; t++) {
            combined[t] = primaryTaskWeight * primary[t] + (1 - primaryTaskWeight) * auxiliary[t];
        }
        return combined;
    }

    /**
     * Talkturn weights of one window over all tasks: sum over b of kappa_b alpha_b.
     *
     * @param taskWeights kappa, shape [tasks]
     * @param turnWeights alpha, shape [tasks, L]
     * @return shape [L]
     */
    public static double[] talkturns(double[] taskWeights, double[][] turnWeights) {
        double[] combined = new double[turnWeights.length == 0 ? 0 : turnWeights[0].length];
        for (int task = 0; task < taskWeights.length; task++) {
            for (int i = 0; i < combined.length; i++) {
                combined[i] += taskWeights[task] * turnWeights[task][i];
            }
        }
        return combined;
    }

    /**
     * The same of weights as they are kept, talkturn by talkturn.
     *
     * @param taskWeights kappa, shape [tasks]
     * @param byTurn alpha, oldest talkturn first, shape [L, tasks]
     * @return shape [L]
     */
    public static double[] ofWindow(double[] taskWeights, float[][] byTurn) {
        double[][] byTask = new double[taskWeights.length][byTurn.length];
        for (int i = 0; i < byTurn.length; i++) {
            for (int task = 0; task < byTask.length; task++) {
                byTask[task][i] = byTurn[i][task];
            }
        }
        return talkturns(taskWeights, byTask);
    }

    /** Weights as they are kept, to reckon with. */
    public static double[] doubles(float... kept) {
        double[] copy = new double[kept.length];
        Arrays.setAll(copy, i -> kept[i]);
        return copy;
    }

    /**
     * Standardises weights by mean and population standard deviation. Equal weights and a single one give 0; a
     * deviation up to 1e-12 of the largest weight counts as none.
     *
     * @param weights shape [n]
     * @return z, shape [n]; the largest possible is sqrt(n - 1)
     */
    public static double[] standardised(double... weights) {
        Summary summary = Summary.of(weights);
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        double[] z = new double[weights.length];
        if (summary.n() > 1 && summary.populationSd() > RELATIVE_ZERO * largest) {
            for (int i = 0; i < z.length; i++) {
                z[i] = (weights[i] - summary.mean()) / summary.populationSd();
            }
        }
        return z;
    }

    /** The buckets of some z, shape [n]. */
    public static Bucket[] buckets(double... z) {
        Bucket[] buckets = new Bucket[z.length];
        for (int i = 0; i < z.length; i++) {
            buckets[i] = Bucket.of(z[i]);
        }
        return buckets;
    }
}
