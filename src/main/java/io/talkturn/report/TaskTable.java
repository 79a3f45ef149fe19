package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;

/** The whole-task metrics of every task of a run, one row a task. */
public final class TaskTable {
    private TaskTable() {}

    /** The metrics on one partition; columns that apply to no task are left out. */
    public static Table of(MetricTable metrics, Partition partition) {
        List<MetricRow> whole = metrics.rows().stream()
                .filter(row -> row.partition() == partition && row.label().isEmpty())
                .toList();
        List<String> names = whole.stream().map(MetricRow::metric).distinct().toList();
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("task"), Table.Column.count("n")));
        int classes = metrics.classes(AuxiliaryTask.PRIMARY_ID).size();
        names.forEach(name -> columns.add(Table.Column.metric(MetricNames.ofTask(name, classes))));
        List<List<Cell>> rows = new ArrayList<>();
        for (String task : whole.stream().map(MetricRow::task).distinct().toList()) {
            List<MetricRow> own =
                    whole.stream().filter(row -> row.task().equals(task)).toList();
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.of(task), Cell.of(own.getFirst().n())));
            for (String name : names) {
                cells.add(own.stream()
                        .filter(row -> row.metric().equals(name))
                        .findFirst()
                        .map(row -> Cell.of(row.value()))
                        .orElse(Cell.blank()));
            }
            rows.add(cells);
        }
        return new Table(
                "tasks-" + partition.id(),
                "Metrics of every task, " + partition.id(),
                columns,
                rows,
                rows.isEmpty() ? NotMeasured.notes(metrics, partition, AuxiliaryTask.PRIMARY_ID) : notes(names));
    }

    private static List<String> notes(List<String> metrics) {
        List<String> notes = new ArrayList<>(List.of("n: talkturns with a target of their own."));
        if (metrics.contains(MultiLabelMetrics.MEAN_WEIGHTED_ACCURACY)) {
            notes.add("Means are over the classes for which the metric is defined, at the threshold 0.5.");
        }
        return notes;
    }
}
