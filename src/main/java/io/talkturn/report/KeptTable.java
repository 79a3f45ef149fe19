package io.talkturn.report;

import io.talkturn.foundation.Csv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads back a table that was kept as CSV in a run folder: the first column is of words, the others are of numbers. */
public final class KeptTable {
    private KeptTable() {}

    /**
     * The table, none where it was not made yet.
     *
     * @throws io.talkturn.foundation.UserError where the file is damaged
     */
    public static Optional<Table> read(Path file, String title, List<String> notes) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Csv.Table kept = Csv.read(file);
        List<Table.Column> columns = IntStream.range(0, kept.header().size())
                .mapToObj(c -> column(kept.header().get(c), c))
                .toList();
        List<List<Cell>> rows =
                kept.rows().stream().map(row -> cells(row.cells())).toList();
        String name = String.valueOf(file.getFileName());
        return Optional.of(new Table(name.substring(0, name.lastIndexOf('.')), title, columns, rows, notes));
    }

    private static Table.Column column(String title, int number) {
        if (number == 0) {
            return Table.Column.text(title);
        }
        if (title.equals("n")) {
            return Table.Column.count(title);
        }
        return title.startsWith("change") ? Table.Column.difference(title) : Table.Column.metric(title);
    }

    private static List<Cell> cells(List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(cells.isEmpty() ? Cell.of(text) : number(text));
        }
        return cells;
    }

    private static Cell number(String text) {
        try {
            return Cell.of(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Cell.of(text);
        }
    }
}
