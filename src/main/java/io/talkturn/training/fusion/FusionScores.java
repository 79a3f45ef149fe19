package io.talkturn.training.fusion;

import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.model.fusion.FusionTask;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a fusion network says of labelled samples of its main task, ready to be judged.
 *
 * @param truth whether each class is true; shape [n][classes]
 * @param probabilities the same shape
 */
public record FusionScores(FusionTask task, boolean[][] truth, double[][] probabilities) {
    /** How many samples. */
    public int size() {
        return truth.length;
    }

    /** The metrics of the whole task by name, at the threshold 0.5 for a multi-label task. */
    public Map<String, Double> byName() {
        return task.multiLabel() ? several().byName() : single().byName();
    }

    /** The metrics of a multi-label task. */
    public MultiLabelMetrics several() {
        int classes = task.outputs();
        boolean[][] isTrue = new boolean[classes][size()];
        double[][] probability = new double[classes][size()];
        for (int n = 0; n < size(); n++) {
            for (int c = 0; c < classes; c++) {
                isTrue[c][n] = truth[n][c];
                probability[c][n] = probabilities[n][c];
            }
        }
        return MultiLabelMetrics.of(task.classes(), isTrue, probability, BinaryThreshold.DEFAULT);
    }

    /** The metrics of a task with one class a sample. */
    public ClassificationMetrics single() {
        return ClassificationMetrics.of(
                task.classes(),
                Arrays.stream(truth)
                        .mapToInt(t -> IntStream.range(0, t.length)
                                .filter(c -> t[c])
                                .findFirst()
                                .orElse(0))
                        .toArray(),
                Arrays.stream(probabilities).mapToInt(FusionScores::best).toArray());
    }

    /** The most probable class; among equals the first. */
    public static int best(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
