package io.talkturn.report;

import io.talkturn.foundation.Csv;
import io.talkturn.foundation.SpreadsheetSafety;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables as CSV (RFC 4180, UTF-8, full precision) and as text for the clipboard. */
public final class CsvExport {
    private CsvExport() {}

    /** The same, so that no spreadsheet runs a cell. */
    public static void write(Table table, Path file) {
        write(table, file, SpreadsheetSafety.ON);
    }

    /**
     * Writes a table to a file, atomically.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written or is one that Talkturn keeps; an older
     *     file is then untouched
     */
    public static void write(Table table, Path file, SpreadsheetSafety safety) {
        write(table, file, new CsvStyle(safety, false));
    }

    /** The same in a style. */
    public static void write(Table table, Path file, CsvStyle style) {
        List<String> header = header(table).stream().map(style.safety()::cell).toList();
        Csv.Form form = new Csv.Form(style.separator(), style.decimalComma());
        Csv.write(ExportGuard.free(file), header, form, sink -> {
            for (List<Cell> row : table.rows()) {
                sink.row(values(table, row, style));
            }
        });
    }

    /** The table with tabs between its cells, as spreadsheets take it from the clipboard. */
    public static String tabSeparated(Table table, SpreadsheetSafety safety) {
        return tabSeparated(table, new CsvStyle(safety, false));
    }

    /** The same in a style. */
    public static String tabSeparated(Table table, CsvStyle style) {
        StringBuilder out = new StringBuilder(line(header(table).stream()
                .map(CsvExport::oneLine)
                .map(style.safety()::cell)
                .toList()));
        for (List<Cell> row : table.rows()) {
            out.append('\n').append(line(values(table, row, style)));
        }
        return out.toString();
    }

    private static String line(List<String> cells) {
        return String.join("\t", cells.stream().map(CsvExport::oneLine).toList());
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** The heads: a column of means has another one for its standard deviation, and so on. */
    private static List<String> header(Table table) {
        return table.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.title()), column.parts().stream()))
                .toList();
    }

    private static List<String> values(Table table, List<Cell> row, CsvStyle style) {
        List<String> values = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            List<Cell> cells = new ArrayList<>(parts(row.get(c)));
            while (cells.size() <= table.columns().get(c).parts().size()) {
                cells.add(Cell.blank());
            }
            cells.forEach(cell -> values.add(style.cell(cell)));
        }
        return values;
    }

    private static List<Cell> parts(Cell cell) {
        return switch (cell) {
            case Cell.Spread(double mean, double sd) -> List.of(Cell.of(mean), Cell.of(sd));
            case Cell.Interval(double value, double low, double high) ->
                List.of(Cell.of(value), Cell.of(low), Cell.of(high));
            case Cell.Compared(double value, String marks, List<Double> details) ->
                Stream.concat(
                                Stream.of(Cell.of(value), Cell.of(marks)),
                                details.stream().map(Cell::of))
                        .toList();
            default -> List.of(cell);
        };
    }

    /** A cell as it stands in a file: full precision, whole numbers without a point, empty where there is no value. */
    public static String value(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> "";
            case Cell.Text(String text) -> text;
            case Cell.Numeric(double value)
            when value == Math.rint(value) && Math.abs(value) < 1L << 53 -> Long.toString((long) value);
            default -> Csv.number(cell.number());
        };
    }
}
