package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;

/** The figures of a primary task of numbers, one row each with what it rests on. */
public final class FigureTable {
    private FigureTable() {}

    /** The figures on one partition; no rows, but a note that says why, where there are none. */
    public static Table of(MetricTable metrics, Partition partition) {
        List<List<Cell>> rows = metrics.rows().stream()
                .filter(row -> row.partition() == partition
                        && row.task().equals(AuxiliaryTask.PRIMARY_ID)
                        && row.label().isEmpty())
                .map(row -> List.<Cell>of(
                        Cell.of(MetricNames.ofTask(row.metric(), 0)), Cell.of(row.value()), Cell.of(row.n())))
                .toList();
        return new Table(
                "figures-" + partition.id(),
                "Figures, " + partition.id(),
                List.of(Table.Column.text("metric"), Table.Column.metric("value"), Table.Column.count("n")),
                rows,
                rows.isEmpty() ? NotMeasured.notes(metrics, partition, AuxiliaryTask.PRIMARY_ID) : notes(metrics));
    }

    private static List<String> notes(MetricTable metrics) {
        List<String> names =
                metrics.rows().stream().map(MetricRow::metric).distinct().toList();
        List<String> notes = new ArrayList<>();
        if (names.contains("acc7")) {
            notes.add("Acc-7, Acc-5, Acc-3: truth and prediction are cut off at ±3, ±2, ±1 and rounded. Negative /"
                    + " non-negative: of all samples; negative / positive: of those whose truth is not 0.");
        } else if (names.contains("acc2")) {
            notes.add(
                    "All of values cut off at ±1. Classes end at 0 (Acc-2), ±0.1 (Acc-3), ±0.1 and ±0.7 (Acc-5); a value"
                            + " on a border is in the lower class.");
        }
        if (names.contains(MetricRow.MEDIAN)) {
            notes.add("MAE of the train median: of always saying the median of the train partition.");
        }
        return notes;
    }
}
