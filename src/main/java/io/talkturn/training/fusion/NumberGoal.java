package io.talkturn.training.fusion;

/**
 * What a head of numbers is to learn, beside the floats that the engine reads: a number on a border between two classes of
 * a metric must be judged as it was written.
 *
 * @param numbers by sample, NaN where the label is missing; [samples]
 * @param squared instead of absolute error
 */
public record NumberGoal(double[] numbers, boolean squared) {
    /** What the engine reads of them. */
    float[] floats() {
        float[] floats = new float[numbers.length];
        for (int n = 0; n < floats.length; n++) {
            floats[n] = (float) numbers[n];
        }
        return floats;
    }
}
