package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a confusion matrix is to a task with one class a sample: for every class of a multi-label task, how many samples
 * have it and were told to, have it and were not, do not have it and were told to, and neither.
 */
public final class PresenceTable {
    private PresenceTable() {}

    /** The counts of one class; they add up to the samples that have a label. */
    public record Counts(String name, int found, int missed, int claimed, int leftOut) {
        static Counts of(String name, List<PredictionTable.Row> rows) {
            int[] counts = new int[4];
            for (PredictionTable.Row row : rows) {
                counts[(row.says(name, row.truth()) ? 0 : 2) + (row.says(name, row.prediction()) ? 0 : 1)]++;
            }
            return new Counts(name, counts[0], counts[1], counts[2], counts[3]);
        }

        /** Samples that have the class. */
        public int positives() {
            return found + missed;
        }

        /** Samples that do not have it. */
        public int negatives() {
            return claimed + leftOut;
        }
    }

    /** One entry a class, of the samples of a partition that have a label. */
    public static List<Counts> counts(PredictionTable predictions, Partition partition) {
        List<PredictionTable.Row> rows = predictions.rows().stream()
                .filter(row -> row.partition() == partition && !row.truth().isEmpty())
                .toList();
        return predictions.classes().stream().map(name -> Counts.of(name, rows)).toList();
    }

    /** The same as a table. */
    public static Table of(PredictionTable predictions, Partition partition) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Counts one : counts(predictions, partition)) {
            rows.add(List.of(
                    Cell.of(one.name()),
                    Cell.of(one.found()),
                    Cell.of(one.missed()),
                    Cell.of(one.claimed()),
                    Cell.of(one.leftOut()),
                    Cell.of(one.positives() + one.negatives())));
        }
        return new Table(
                "presence-" + partition.id(),
                "Present and predicted, " + partition.id(),
                List.of(
                        Table.Column.text("class"),
                        Table.Column.count("found"),
                        Table.Column.count("missed"),
                        Table.Column.count("false alarm"),
                        Table.Column.count("rightly absent"),
                        Table.Column.count("n")),
                rows,
                List.of("Found: true of the sample and predicted (true positives). Missed: true, not predicted (false"
                        + " negatives). False alarm: predicted, not true (false positives). Rightly absent: neither."));
    }
}
