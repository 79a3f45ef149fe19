package io.talkturn.training;

import java.util.Map;

/**
 * What a network predicts for some talkturns, and how wrong it is.
 *
 * @param rows the predicted talkturns
 * @param outputs class probabilities of the primary task, or its one number; shape [N][classes] or [N][1]
 * @param losses mean loss by task id; tasks without targets are left out
 * @param loss weighted total
 */
public record Evaluation(int[] rows, double[][] outputs, Map<String, Double> losses, double loss) {
    /** The most probable class of every row; among equals the first. */
    public int[] classes() {
        int[] classes = new int[outputs.length];
        for (int n = 0; n < outputs.length; n++) {
            for (int k = 1; k < outputs[n].length; k++) {
                classes[n] = outputs[n][k] > outputs[n][classes[n]] ? k : classes[n];
            }
        }
        return classes;
    }

    /** The predicted number of every row. */
    public double[] numbers() {
        double[] numbers = new double[outputs.length];
        for (int n = 0; n < outputs.length; n++) {
            numbers[n] = outputs[n][0];
        }
        return numbers;
    }
}
