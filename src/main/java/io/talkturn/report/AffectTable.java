package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.Summary;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The table of the weak-label paper: WAcc, F1, accuracy and WF1 of every class, and their means (docs/papers.md, metrics). */
public final class AffectTable {
    private AffectTable() {}

    /** A class and how often it was told right, as present or as absent. */
    private record OfClass(ClassMetrics metrics, double accuracy) {}

    /**
     * One row a class and one of the means; no rows where nothing was predicted. A class of a multi-label task is
     * predicted where its probability is above 0.5, one of another task where it is the most probable.
     */
    public static Table of(PredictionTable predictions, Partition partition) {
        List<PredictionTable.Row> rows = predictions.rows().stream()
                .filter(row -> row.partition() == partition && !row.truth().isEmpty())
                .toList();
        List<OfClass> classes = rows.isEmpty()
                ? List.of()
                : predictions.classes().stream().map(name -> of(name, rows)).toList();
        List<List<Cell>> lines = new ArrayList<>();
        classes.forEach(one -> lines.add(line(one)));
        if (!classes.isEmpty()) {
            lines.add(List.of(
                    Cell.of("mean"),
                    mean(classes, c -> c.metrics().weightedAccuracy()),
                    mean(classes, c -> c.metrics().f1()),
                    mean(classes, OfClass::accuracy),
                    mean(classes, c -> c.metrics().weightedF1()),
                    Cell.blank(),
                    Cell.of(rows.size())));
        }
        return new Table(
                "affect-" + partition.id(),
                "WAcc and F1 by class, " + partition.id(),
                List.of(
                        Table.Column.text("class"),
                        Table.Column.metric("WAcc"),
                        Table.Column.metric("F1"),
                        Table.Column.metric("accuracy"),
                        Table.Column.metric("WF1"),
                        Table.Column.count("positives"),
                        Table.Column.count("n")),
                lines,
                List.of("WAcc: mean of recall and specificity of the class. Accuracy: samples for which the class was"
                        + " rightly told present or absent. WF1: F1 of the class and of its absence, weighted by their"
                        + " samples. Means are over the classes for which the metric is defined."));
    }

    private static OfClass of(String name, List<PredictionTable.Row> rows) {
        boolean[] truth = new boolean[rows.size()];
        double[] said = new double[rows.size()];
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            truth[i] = rows.get(i).says(name, rows.get(i).truth());
            said[i] = rows.get(i).says(name, rows.get(i).prediction()) ? 1 : 0;
            right += truth[i] == said[i] > 0 ? 1 : 0;
        }
        return new OfClass(
                BinaryThreshold.at(name, truth, said, BinaryThreshold.DEFAULT), (double) right / truth.length);
    }

    private static List<Cell> line(OfClass one) {
        ClassMetrics metrics = one.metrics();
        return List.of(
                Cell.of(metrics.name()),
                Cell.of(metrics.weightedAccuracy()),
                Cell.of(metrics.f1()),
                Cell.of(one.accuracy()),
                Cell.of(metrics.weightedF1()),
                Cell.of(metrics.counts().support()),
                Cell.of(metrics.counts().n()));
    }

    private static Cell mean(List<OfClass> classes, ToDoubleFunction<OfClass> metric) {
        return Cell.of(
                Summary.of(classes.stream().mapToDouble(metric).toArray()).mean());
    }
}
