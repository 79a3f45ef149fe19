package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConfusionMatrix;
import io.talkturn.run.MetricTable;
import java.util.ArrayList;
import java.util.List;

/** A confusion matrix: a row a true class, a column a predicted class, counts of talkturns. */
public final class ConfusionTable {
    private ConfusionTable() {}

    /**
     * The matrix of a class task; no rows, but a note that says why, where there is nothing.
     *
     * @param task {@code pri} or the id of an auxiliary task
     */
    public static Table of(MetricTable metrics, Partition partition, String task) {
        ConfusionMatrix confusion = metrics.confusion(partition, task);
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("true"));
        confusion.classes().forEach(name -> columns.add(Table.Column.count(name)));
        columns.add(Table.Column.count("n"));
        List<List<Cell>> rows = new ArrayList<>();
        int classes = confusion.total() == 0 ? 0 : confusion.classes().size();
        for (int truth = 0; truth < classes; truth++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(confusion.classes().get(truth)));
            for (int predicted = 0; predicted < confusion.classes().size(); predicted++) {
                row.add(Cell.of(confusion.count(truth, predicted)));
            }
            row.add(Cell.of(confusion.support(truth)));
            rows.add(row);
        }
        return new Table(
                "confusion-" + partition.id(),
                "Confusion matrix, " + partition.id() + ", " + TaskNames.of(task) + " task",
                columns,
                rows,
                rows.isEmpty()
                        ? NotMeasured.notes(metrics, partition, task)
                        : List.of("Rows: true class. Columns: predicted class. Cells: talkturns."));
    }
}
