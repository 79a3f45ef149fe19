package io.talkturn.training;

import java.util.Arrays;

/** From logits to probabilities. */
public final class Probabilities {
    private Probabilities() {}

    /** Softmax in place, safe for large logits. */
    public static void softmax(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }
}
