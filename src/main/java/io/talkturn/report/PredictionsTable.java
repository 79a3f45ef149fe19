package io.talkturn.report;

import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Predictions, one row a talkturn. */
public final class PredictionsTable {
    private PredictionsTable() {}

    /** The predictions that a filter keeps, in the order of the corpus. */
    public static Table of(PredictionTable predictions, Predicate<PredictionTable.Row> filter) {
        boolean isClass = !predictions.classes().isEmpty();
        List<Table.Column> columns = new ArrayList<>();
        List.of("conversation", "talkturn", "partition").forEach(title -> columns.add(Table.Column.text(title)));
        for (String title : List.of("truth", "prediction")) {
            columns.add(isClass ? Table.Column.text(title) : Table.Column.metric(title));
        }
        predictions.classes().forEach(name -> columns.add(Table.Column.metric("p_" + name)));
        List<List<Cell>> rows = predictions.rows().stream()
                .filter(filter)
                .map(row -> cells(row, isClass))
                .toList();
        String notes = isClass ? "p_<class>: the probability that the model gave the class." : "";
        return new Table("predictions", "Predictions", columns, rows, notes.isEmpty() ? List.of() : List.of(notes));
    }

    private static List<Cell> cells(PredictionTable.Row row, boolean isClass) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.conversation()),
                Cell.of(row.talkturn()),
                Cell.of(row.partition().id()),
                value(row.truth(), isClass),
                value(row.prediction(), isClass)));
        for (double probability : row.probabilities()) {
            cells.add(Cell.of(probability));
        }
        return cells;
    }

    private static Cell value(String text, boolean isClass) {
        if (text.isEmpty()) {
            return Cell.blank();
        }
        return isClass ? Cell.of(text) : Cell.of(Double.parseDouble(text));
    }
}
