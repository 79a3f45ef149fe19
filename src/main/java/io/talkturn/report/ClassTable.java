package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConfusionMatrix;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The metrics of every class of a task, one row a class. */
public final class ClassTable {
    private static final List<String> METRICS =
            List.of("precision", "recall", "f1", "specificity", "weighted_accuracy", "weighted_f1");

    private ClassTable() {}

    /**
     * Precision, recall, F1, specificity, WAcc and WF1, with the talkturns they rest on; no rows, but a
     * note that says why, where there is nothing.
     *
     * @param task {@code pri} or the id of an auxiliary task
     */
    public static Table of(MetricTable metrics, Partition partition, String task) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("class"));
        METRICS.forEach(metric -> columns.add(Table.Column.metric(MetricNames.ofClass(metric))));
        Stream.of("support", "predicted", "n").forEach(title -> columns.add(Table.Column.count(title)));
        List<List<Cell>> rows = metrics.classes(task).stream()
                .filter(name -> count(metrics, partition, task, name) > 0)
                .map(name -> row(metrics, partition, task, name))
                .toList();
        boolean hasUndefined = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.equals(Cell.of(Double.NaN)));
        return new Table(
                "classes-" + partition.id(),
                "Metrics of every class, " + partition.id() + ", " + TaskNames.of(task) + " task",
                columns,
                rows,
                rows.isEmpty() ? NotMeasured.notes(metrics, partition, task) : notes(hasUndefined));
    }

    private static List<Cell> row(MetricTable metrics, Partition partition, String task, String name) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(name));
        for (String metric : METRICS) {
            row.add(Cell.of(metrics.value(partition, task, name, metric).orElse(Double.NaN)));
        }
        ConfusionMatrix confusion = metrics.confusion(partition, task);
        int c = confusion.classes().indexOf(name);
        row.add(Cell.of(metrics.value(partition, task, name, "support").orElseGet(() -> confusion.support(c))));
        // runs of one class a talkturn tell it in their confusion matrix
        row.add(Cell.of(metrics.value(partition, task, name, "predicted").orElseGet(() -> confusion.predicted(c))));
        row.add(Cell.of(count(metrics, partition, task, name)));
        return row;
    }

    /** Talkturns in all. */
    private static int count(MetricTable metrics, Partition partition, String task, String name) {
        return metrics.rows().stream()
                .filter(row -> row.partition() == partition
                        && row.task().equals(task)
                        && row.label().equals(name)
                        && row.metric().equals("weighted_accuracy"))
                .mapToInt(MetricRow::n)
                .findFirst()
                .orElse(metrics.confusion(partition, task).total());
    }

    private static List<String> notes(boolean hasUndefined) {
        List<String> notes = new ArrayList<>();
        notes.add("Support: talkturns of the class, which recall rests on. Predicted: talkturns it was predicted for,"
                + " which precision rests on. WAcc: mean of recall and specificity. WF1: F1 of the class and of all"
                + " others, weighted by their talkturns.");
        if (hasUndefined) {
            notes.add("A dash: not defined, because the class does not occur or was never predicted.");
        }
        return notes;
    }
}
