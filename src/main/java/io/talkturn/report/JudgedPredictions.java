package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The predictions of one partition that have a truth, ready to be judged on any choice of rows: what the bootstrap by
 * conversation draws from.
 */
final class JudgedPredictions {
    private final List<String> classes;
    private final boolean multiLabel;
    private final List<PredictionTable.Row> rows;
    private final int[] conversation;
    private final double[] truth;
    private final double[] prediction;

    private JudgedPredictions(List<String> classes, boolean multiLabel, List<PredictionTable.Row> rows) {
        this.classes = classes;
        this.multiLabel = multiLabel;
        this.rows = rows;
        Map<String, Integer> conversations = new LinkedHashMap<>();
        rows.forEach(row -> conversations.putIfAbsent(row.conversation(), conversations.size()));
        conversation = rows.stream()
                .mapToInt(row -> conversations.getOrDefault(row.conversation(), 0))
                .toArray();
        truth = rows.stream().mapToDouble(row -> value(row.truth())).toArray();
        prediction = rows.stream().mapToDouble(row -> value(row.prediction())).toArray();
    }

    static JudgedPredictions of(PredictionTable predictions, Partition partition) {
        return new JudgedPredictions(
                predictions.classes(),
                predictions.isMultiLabel(),
                predictions.rows().stream()
                        .filter(row ->
                                row.partition() == partition && !row.truth().isEmpty())
                        .toList());
    }

    /** The same with other rows, in their order. */
    JudgedPredictions with(List<PredictionTable.Row> chosen) {
        return new JudgedPredictions(classes, multiLabel, chosen);
    }

    boolean isClass() {
        return !classes.isEmpty();
    }

    /** Whether several classes can hold; right is then what is right in all of them. */
    boolean isMultiLabel() {
        return multiLabel;
    }

    List<String> classes() {
        return classes;
    }

    List<PredictionTable.Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /** The conversation of every row, by running number. */
    int[] conversations() {
        return conversation.clone();
    }

    /** Whether each row is predicted right; of a class task. */
    boolean[] right() {
        boolean[] right = new boolean[rows.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = truth[i] == prediction[i];
        }
        return right;
    }

    /** The names of {@link #metrics}, in their order. */
    List<String> metricNames() {
        if (!isClass()) {
            return RegressionMetrics.of(new double[0], new double[0]).byName().keySet().stream()
                    .map(name -> MetricNames.ofTask(name, 0))
                    .toList();
        }
        List<String> names = new ArrayList<>();
        if (multiLabel) {
            MultiLabelMetrics.NAMES.forEach(name -> names.add(MetricNames.ofTask(name, classes.size())));
            classes.forEach(name -> names.add("WAcc " + name));
            return List.copyOf(names);
        }
        ClassificationMetrics.of(classes, new int[0], new int[0])
                .byName()
                .keySet()
                .forEach(name -> names.add(MetricNames.ofTask(name, classes.size())));
        classes.forEach(name -> names.add("F1 " + name));
        return List.copyOf(names);
    }

    /** The whole-task metrics over some rows, then the F1 of every class, of a task of several classes the WAcc. */
    double[] metrics(int[] chosen) {
        if (multiLabel) {
            MultiLabelMetrics metrics = several(chosen);
            return DoubleStream.concat(
                            Arrays.stream(values(metrics.byName())),
                            metrics.perClass().stream().mapToDouble(ClassMetrics::weightedAccuracy))
                    .toArray();
        }
        double[] chosenTruth = chosen(truth, chosen);
        double[] chosenPrediction = chosen(prediction, chosen);
        if (!isClass()) {
            return values(RegressionMetrics.of(chosenTruth, chosenPrediction).byName());
        }
        ClassificationMetrics metrics = ClassificationMetrics.of(classes, whole(chosenTruth), whole(chosenPrediction));
        return DoubleStream.concat(
                        Arrays.stream(values(metrics.byName())),
                        metrics.perClass().stream().mapToDouble(ClassMetrics::f1))
                .toArray();
    }

    private MultiLabelMetrics several(int[] chosen) {
        boolean[][] isTrue = new boolean[classes.size()][chosen.length];
        double[][] said = new double[classes.size()][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            long of = (long) truth[chosen[i]];
            long by = (long) prediction[chosen[i]];
            for (int c = 0; c < classes.size(); c++) {
                isTrue[c][i] = (of >> c & 1) == 1;
                said[c][i] = by >> c & 1;
            }
        }
        return MultiLabelMetrics.of(classes, isTrue, said, BinaryThreshold.DEFAULT);
    }

    /** A class as its number, several classes as the sum of their powers of 2, which is exact for up to 52 classes. */
    private double value(String text) {
        if (multiLabel) {
            double sum = 0;
            for (String name : text.split("\\|", -1)) {
                int c = classes.indexOf(name);
                sum += c < 0 ? 0 : Math.scalb(1.0, c);
            }
            return sum;
        }
        return isClass() ? classes.indexOf(text) : Double.parseDouble(text);
    }

    private static double[] values(Map<String, Double> byName) {
        return byName.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] chosen(double[] values, int[] rows) {
        double[] chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = values[rows[i]];
        }
        return chosen;
    }

    private static int[] whole(double[] values) {
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
        }
        return whole;
    }
}
