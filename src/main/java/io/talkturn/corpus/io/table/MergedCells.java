package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills cells that stand empty below one that holds for them too, as merged cells of a spreadsheet leave them. Only columns
 * that say the conversation, the speaker or the partition are filled, and only where no cell repeats the one above: a label
 * that is missing is missing.
 */
final class MergedCells {
    private static final double MANY = 0.25;

    private MergedCells() {}

    static List<RawTable> filled(List<RawTable> tables, ImportNotes notes) {
        return tables.stream().map(table -> filled(table, notes)).toList();
    }

    private static RawTable filled(RawTable table, ImportNotes notes) {
        List<Integer> merged = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column);
            boolean says = ColumnWords.rank(name, ColumnRole.CONVERSATION) >= 0
                    || ColumnWords.rank(name, ColumnRole.PARTITION) >= 0
                    || ColumnWords.rank(name, ColumnRole.SPEAKER) >= 0;
            if (says && isMerged(table, column)) {
                merged.add(column);
            }
        }
        if (merged.isEmpty()) {
            return table;
        }
        merged.forEach(column -> notes.info(
                "filled_down",
                table.file().name(),
                null,
                "Empty cells of “" + table.columns().get(column)
                        + "” were filled with what stands above them, as merged cells mean it."));
        return new RawTable(table.file(), table.columns(), rows(table, merged));
    }

    private static boolean isMerged(RawTable table, int column) {
        int empty = 0;
        String above = "";
        boolean first = true;
        for (RawTable.Row row : table.rows()) {
            String cell = row.cells().get(column).strip();
            if (first && cell.isEmpty()) {
                return false;
            }
            first = false;
            if (cell.isEmpty()) {
                empty++;
            } else if (cell.equals(above)) {
                return false;
            }
            above = cell.isEmpty() ? above : cell;
        }
        return empty >= MANY * table.rows().size();
    }

    private static List<RawTable.Row> rows(RawTable table, List<Integer> merged) {
        List<RawTable.Row> rows = new ArrayList<>();
        String[] above = new String[table.columns().size()];
        for (RawTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            for (int column : merged) {
                if (cells.get(column).isBlank()) {
                    cells.set(column, above[column]);
                }
                above[column] = cells.get(column);
            }
            rows.add(new RawTable.Row(row.line(), row.place(), cells, row.absent()));
        }
        return rows;
    }
}
