package io.talkturn.training.han;

import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a network predicts for some talkturns, and how wrong it is.
 *
 * @param tasks ids of the heads, the primary one first
 * @param rows the predicted talkturns
 * @param outputs of every head: class probabilities, or one number; shape [N][tasks][classes or 1]
 * @param losses mean loss by task id; tasks without targets are left out
 * @param loss weighted total
 */
public record Evaluation(
        List<String> tasks, int[] rows, double[][][] outputs, Map<String, Double> losses, double loss) {

    /** The most probable class of a row, by the head of a class task; among equals the first. */
    private int predictedClass(int n, int task) {
        double[] probabilities = outputs[n][task];
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** The metrics of a task by name, over the rows that have its target. */
    public Map<String, Double> metrics(Target target) {
        int task = tasks.indexOf(target.id());
        int[] known = IntStream.range(0, rows.length)
                .filter(n -> target.isPresent(rows[n]))
                .toArray();
        return switch (target) {
            case ClassTarget classes ->
                ClassificationMetrics.of(
                                classes.classes(),
                                IntStream.of(known)
                                        .map(n -> classes.at(rows[n]))
                                        .toArray(),
                                IntStream.of(known)
                                        .map(n -> predictedClass(n, task))
                                        .toArray())
                        .byName();
            case NumberTarget numbers ->
                RegressionMetrics.of(
                                IntStream.of(known)
                                        .mapToDouble(n -> numbers.at(rows[n]))
                                        .toArray(),
                                IntStream.of(known)
                                        .mapToDouble(n -> outputs[n][task][0])
                                        .toArray())
                        .byName();
        };
    }
}
