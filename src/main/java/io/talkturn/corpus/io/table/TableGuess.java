package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.List;

/** Guesses the mapping of tables: from heads and columns first, then from how their rows follow each other. */
final class TableGuess {
    private TableGuess() {}

    /**
     * The mapping that tables seem to need.
     *
     * @param columns the profiles of their columns
     */
    static TableMapping of(List<RawTable> tables, List<ColumnProfile> columns) {
        TableMapping mapping = MappingGuess.of(columns);
        if (mapping.column(ColumnRole.TEXT).isEmpty()) {
            return mapping;
        }
        mapping = TimePair.in(tables, columns, mapping);
        mapping = mapping.with(SpeechRate.unit(tables, mapping));
        mapping = KeyGuess.of(tables, columns, mapping);
        return RaterColumns.in(columns, mapping);
    }

    /** The rows of all tables below each other. */
    static List<Cursor> rows(List<RawTable> tables) {
        List<Cursor> rows = new ArrayList<>();
        tables.forEach(table -> table.rows().forEach(row -> rows.add(new Cursor(table, row))));
        return rows;
    }

    /** A row and the table it stands in. */
    record Cursor(RawTable table, RawTable.Row row) {
        String cell(String column) {
            int index = table.column(column);
            return index < 0 ? "" : row.cells().get(index).strip();
        }
    }
}
