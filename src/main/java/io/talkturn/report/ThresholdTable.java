package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.Summary;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** WAcc and WF1 of every class, and their means over classes, against the threshold on the class probability. */
public final class ThresholdTable {
    private static final int STEPS = 100;

    private ThresholdTable() {}

    /** One row a threshold, from 0 to 1 in steps of 0.01; no rows for a number task. */
    public static Table of(PredictionTable predictions, Partition partition) {
        List<PredictionTable.Row> rows = predictions.rows().stream()
                .filter(row -> row.partition() == partition && !row.truth().isEmpty())
                .toList();
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column("threshold", Table.Kind.NUMBER, 2),
                Table.Column.metric("WAcc, mean"),
                Table.Column.metric("WF1, mean")));
        for (String name : predictions.classes()) {
            columns.add(Table.Column.metric("WAcc " + name));
            columns.add(Table.Column.metric("WF1 " + name));
        }
        int steps = predictions.classes().isEmpty() || rows.isEmpty() ? -1 : STEPS;
        return new Table(
                "threshold-" + partition.id(),
                "WAcc and WF1 against the threshold, " + partition.id(),
                columns,
                IntStream.rangeClosed(0, steps)
                        .mapToObj(step -> row(predictions.classes(), rows, (double) step / STEPS))
                        .toList(),
                List.of("A class is predicted where its probability is strictly above the threshold; n = " + rows.size()
                        + " talkturns. Means are over the classes for which the metric is defined."));
    }

    private static List<Cell> row(List<String> classes, List<PredictionTable.Row> rows, double threshold) {
        List<ClassMetrics> metrics = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            String name = classes.get(c);
            int number = c;
            boolean[] isTrue = new boolean[rows.size()];
            double[] probability = new double[rows.size()];
            for (int i = 0; i < isTrue.length; i++) {
                isTrue[i] = rows.get(i).says(name, rows.get(i).truth());
                probability[i] = rows.get(i).probabilities()[number];
            }
            metrics.add(BinaryThreshold.at(name, isTrue, probability, threshold));
        }
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(threshold),
                Cell.of(mean(metrics, ClassMetrics::weightedAccuracy)),
                Cell.of(mean(metrics, ClassMetrics::weightedF1))));
        for (ClassMetrics one : metrics) {
            cells.add(Cell.of(one.weightedAccuracy()));
            cells.add(Cell.of(one.weightedF1()));
        }
        return cells;
    }

    private static double mean(List<ClassMetrics> metrics, ToDoubleFunction<ClassMetrics> metric) {
        return Summary.of(metrics.stream().mapToDouble(metric).toArray()).mean();
    }
}
