package io.talkturn.cli;

import io.talkturn.foundation.Printable;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table on a terminal: columns aligned, numbers at the right, notes below. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    static void print(Table table, Terminal out) {
        List<Table.Column> columns = table.columns();
        int[] widths = new int[columns.size()];
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.header().stream().map(Printable::line).toList());
        for (int r = 0; r < table.rows().size(); r++) {
            int row = r;
            lines.add(IntStream.range(0, widths.length)
                    .mapToObj(column -> Printable.line(table.shown(row, column)))
                    .toList());
        }
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0);
        }
        lines.forEach(line -> out.println(line(line, columns, widths)));
        table.notes().forEach(out::println);
    }

    /** The rows for programs, in full precision: one map a row, by the heads of the columns. */
    static List<Map<String, @Nullable Object>> records(Table table) {
        return table.rows().stream().map(row -> record(table, row)).toList();
    }

    private static Map<String, @Nullable Object> record(Table table, List<Cell> row) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int c = 0; c < row.size(); c++) {
            record.put(
                    table.columns().get(c).title(),
                    switch (row.get(c)) {
                        case Cell.Blank() -> null;
                        case Cell.Text(String value) -> value;
                        case Cell.Numeric(double value) -> orNull(value);
                        case Cell.Spread(double mean, double sd) -> spread(mean, sd);
                        case Cell.Interval(double value, double low, double high) -> interval(value, low, high);
                        case Cell.Compared compared ->
                            compared(compared, table.columns().get(c).parts());
                    });
        }
        return record;
    }

    private static Map<String, @Nullable Object> spread(double mean, double sd) {
        Map<String, @Nullable Object> spread = new LinkedHashMap<>();
        spread.put("mean", orNull(mean));
        spread.put("sd", orNull(sd));
        return spread;
    }

    private static Map<String, @Nullable Object> interval(double value, double low, double high) {
        Map<String, @Nullable Object> interval = new LinkedHashMap<>();
        interval.put("value", orNull(value));
        interval.put("low", orNull(low));
        interval.put("high", orNull(high));
        return interval;
    }

    private static Map<String, @Nullable Object> compared(Cell.Compared cell, List<String> parts) {
        Map<String, @Nullable Object> compared = new LinkedHashMap<>();
        compared.put("value", orNull(cell.value()));
        compared.put(parts.getFirst(), cell.marks());
        for (int d = 0; d < cell.details().size(); d++) {
            compared.put(parts.get(d + 1), orNull(cell.details().get(d)));
        }
        return compared;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String line(List<String> cells, List<Table.Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String blanks = " ".repeat(widths[c] - cells.get(c).length());
            boolean left = columns.get(c).kind() == Table.Kind.TEXT;
            line.append(c == 0 ? "" : GAP).append(left ? cells.get(c) + blanks : blanks + cells.get(c));
        }
        return line.toString().stripTrailing();
    }
}
