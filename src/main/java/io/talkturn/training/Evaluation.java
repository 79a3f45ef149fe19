package io.talkturn.training;

import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;
import java.util.Map;
import java.util.stream.IntStream;

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

    /** The metrics of the primary task by name, over the rows that have a label. */
    public Map<String, Double> metrics(Target primary) {
        int[] labelled = IntStream.range(0, rows.length)
                .filter(n -> primary.isPresent(rows[n]))
                .toArray();
        return switch (primary) {
            case ClassTarget target -> {
                int[] predicted = classes();
                yield ClassificationMetrics.of(
                                target.classes(),
                                IntStream.of(labelled)
                                        .map(n -> target.at(rows[n]))
                                        .toArray(),
                                IntStream.of(labelled).map(n -> predicted[n]).toArray())
                        .byName();
            }
            case NumberTarget target ->
                RegressionMetrics.of(
                                IntStream.of(labelled)
                                        .mapToDouble(n -> target.at(rows[n]))
                                        .toArray(),
                                IntStream.of(labelled)
                                        .mapToDouble(n -> outputs[n][0])
                                        .toArray())
                        .byName();
        };
    }
}
