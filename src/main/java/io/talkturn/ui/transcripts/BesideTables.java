package io.talkturn.ui.transcripts;

import io.talkturn.report.Cell;
import io.talkturn.report.RunNames;
import io.talkturn.report.Table;
import io.talkturn.report.Table.Column;
import io.talkturn.ui.transcripts.TranscriptTables.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is shown as tables where two runs stand beside each other: both are in it, by the names that tell them apart. */
final class BesideTables {
    private static final String PREDICTION = "prediction";
    private static final String BESIDE = "prediction beside";

    private final TranscriptsViewModel model;

    BesideTables(TranscriptsViewModel model) {
        this.model = model;
    }

    /** The talkturns; predictions are told by the run that they are of. */
    Table rows(Shown shown) {
        Table table = TranscriptTables.rows(shown);
        Optional<Names> names = names();
        if (names.isEmpty()) {
            return table;
        }
        List<Column> columns = table.columns().stream()
                .map(column -> switch (column.title()) {
                    case PREDICTION ->
                        Column.text(PREDICTION + ", " + names.get().left());
                    case BESIDE -> Column.text(PREDICTION + ", " + names.get().right());
                    default -> column;
                })
                .toList();
        return new Table(
                table.name(),
                table.title(),
                columns,
                table.rows(),
                List.of(names.get().told()));
    }

    /** What is particular to a run, of both with its name in a column of its own. */
    Table both(Shown shown, Function<Shown, Table> table) {
        Table left = table.apply(shown);
        Optional<Names> names = names();
        if (names.isEmpty()) {
            return left;
        }
        Shown beside = new Shown(
                shown.rows(), shown.notes(), model.right().windowProperty().get(), null);
        Table right = table.apply(beside);
        List<Column> columns = new ArrayList<>(List.of(Column.text("run")));
        columns.addAll(left.columns());
        List<List<Cell>> rows = new ArrayList<>();
        left.rows().forEach(row -> rows.add(named(names.get().left(), row)));
        right.rows().forEach(row -> rows.add(named(names.get().right(), row)));
        return new Table(left.name(), left.title(), columns, rows, left.notes());
    }

    private static List<Cell> named(String run, List<Cell> row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(run)));
        cells.addAll(row);
        return cells;
    }

    private record Names(String left, String right, String told) {}

    private Optional<Names> names() {
        OpenRun left = model.left().openProperty().get();
        OpenRun right = model.right().openProperty().get();
        if (left == null || right == null) {
            return Optional.empty();
        }
        RunNames names = RunNames.of(List.of(left.entry(), right.entry()));
        String told = names.of(left.entry()) + "; " + names.of(right.entry()) + ".";
        return Optional.of(new Names(names.brief(left.entry()), names.brief(right.entry()), told));
    }
}
