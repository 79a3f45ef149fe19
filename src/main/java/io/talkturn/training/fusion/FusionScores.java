package io.talkturn.training.fusion;

import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.evaluation.ScaleMetrics.Figure;
import io.talkturn.model.fusion.FusionTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a fusion network says of labelled samples of its main task, ready to be judged.
 *
 * @param truth 1 where a class is true, else 0; of a number the number; shape [n][outputs]
 * @param outputs probabilities, or the number; the same shape
 */
public record FusionScores(FusionTask task, double[][] truth, double[][] outputs) {
    /** How many samples. */
    public int size() {
        return truth.length;
    }

    /** The metrics of the whole task, each with what it rests on; at the threshold 0.5 for a multi-label task. */
    public List<Figure> figures() {
        if (task.isNumber()) {
            return against(outputs);
        }
        Map<String, Double> values = task.multiLabel() ? several().byName() : single().byName();
        return values.entrySet().stream()
                .map(value -> new Figure(value.getKey(), value.getValue(), size()))
                .toList();
    }

    /** The same by name. */
    public Map<String, Double> byName() {
        return ScaleMetrics.byName(figures());
    }

    /** The mean absolute error of always saying one number, of a task of numbers. */
    public double errorOf(double number) {
        double[][] same = new double[size()][];
        Arrays.setAll(same, n -> new double[] {number});
        return Objects.requireNonNull(ScaleMetrics.byName(against(same)).get(ScaleMetrics.MAE));
    }

    private List<Figure> against(double[][] said) {
        var scale = Objects.requireNonNull(task.scale());
        return ScaleMetrics.of(scale.lowest(), scale.highest(), first(truth), first(said));
    }

    private static double[] first(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    /** The metrics of a multi-label task. */
    public MultiLabelMetrics several() {
        int classes = task.outputs();
        boolean[][] isTrue = new boolean[classes][size()];
        double[][] probability = new double[classes][size()];
        for (int n = 0; n < size(); n++) {
            for (int c = 0; c < classes; c++) {
                isTrue[c][n] = truth[n][c] > 0;
                probability[c][n] = outputs[n][c];
            }
        }
        return MultiLabelMetrics.of(task.classes(), isTrue, probability, BinaryThreshold.DEFAULT);
    }

    /** The metrics of a task with one class a sample. */
    public ClassificationMetrics single() {
        return ClassificationMetrics.of(
                task.classes(),
                Arrays.stream(truth).mapToInt(FusionScores::best).toArray(),
                Arrays.stream(outputs).mapToInt(FusionScores::best).toArray());
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
