package io.talkturn.report;

import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.List;

/** Tables as CSV (RFC 4180, UTF-8, full precision) and as text for the clipboard. */
public final class CsvExport {
    private CsvExport() {}

    /**
     * Writes a table to a file, atomically.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public static void write(Table table, Path file) {
        Csv.write(file, table.header(), sink -> {
            for (List<Cell> row : table.rows()) {
                sink.row(row.stream().map(CsvExport::value).toList());
            }
        });
    }

    /** The table with tabs between its cells, as spreadsheets take it from the clipboard. */
    public static String tabSeparated(Table table) {
        StringBuilder out = new StringBuilder(String.join("\t", table.header()));
        for (List<Cell> row : table.rows()) {
            out.append('\n')
                    .append(String.join(
                            "\t",
                            row.stream()
                                    .map(cell -> value(cell).replaceAll("[\\t\\r\\n]+", " "))
                                    .toList()));
        }
        return out.toString();
    }

    /** A cell as it stands in a file: full precision, whole numbers without a point, empty where there is no value. */
    public static String value(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> "";
            case Cell.Text(String text) -> text;
            case Cell.Numeric(double value)
            when value == Math.rint(value) && Math.abs(value) < 1L << 53 -> Long.toString((long) value);
            case Cell.Numeric(double value) -> Csv.number(value);
        };
    }
}
