package io.talkturn.report;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table as it is shown and exported: what stands in the window, in CSV and in LaTeX is one object.
 *
 * @param name for files, for example {@code confusion}
 * @param title for people
 * @param columns from left to right
 * @param rows as many cells each as there are columns
 * @param notes sentences below the table: methods, what n counts, what is not defined
 * @param grouping how many leading columns say what group a row belongs to: where rows of a group stand together,
 *     LaTeX has them as a heading; 0 for none
 */
public record Table(
        String name, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes, int grouping) {
    /** How a number that is not defined is shown. */
    public static final String UNDEFINED = "–";

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A table without groups. */
    public Table(String name, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {
        this(name, title, columns, rows, notes, 0);
    }

    /** What a column holds. */
    public enum Kind {
        /** Words, at the left. */
        TEXT,
        /** Numbers, at the right. */
        NUMBER,
        /** Numbers with their sign, also plus. */
        DIFFERENCE
    }

    /**
     * A column.
     *
     * @param title its head
     * @param decimals that a number is shown with; exports to CSV have full precision
     * @param parts heads of further columns that CSV has for what is shown in one: a standard deviation, the ends of an
     *     interval
     */
    public record Column(String title, Kind kind, int decimals, List<String> parts) {
        public Column {
            parts = List.copyOf(parts);
        }

        /** A column that is one in CSV too. */
        public Column(String title, Kind kind, int decimals) {
            this(title, kind, decimals, List.of());
        }

        /** A column of words. */
        public static Column text(String title) {
            return new Column(title, Kind.TEXT, 0);
        }

        /** A column of whole numbers. */
        public static Column count(String title) {
            return new Column(title, Kind.NUMBER, 0);
        }

        /** A column of numbers with three decimals, the usual form of a metric. */
        public static Column metric(String title) {
            return new Column(title, Kind.NUMBER, 3);
        }

        /** A column of differences with three decimals and a sign. */
        public static Column difference(String title) {
            return new Column(title, Kind.DIFFERENCE, 3);
        }

        /**
         * A column of {@link Cell.Spread}, metrics with three decimals.
         *
         * @param sd the head of the standard deviation in CSV, which says how it was computed
         */
        public static Column spread(String title, String sd) {
            return new Column(title, Kind.NUMBER, 3, List.of(sd));
        }

        /** A column of {@link Cell.Interval}, differences with three decimals and a sign. */
        public static Column interval(String title) {
            return new Column(title, Kind.DIFFERENCE, 3, List.of("95% low", "95% high"));
        }

        /**
         * A column of {@link Cell.Compared}, metrics with three decimals.
         *
         * @param details heads of what CSV has beside the value and its marks
         */
        public static Column compared(String title, List<String> details) {
            return new Column(
                    title,
                    Kind.NUMBER,
                    3,
                    Stream.concat(Stream.of(title + " marks"), details.stream().map(detail -> title + " " + detail))
                            .toList());
        }

        /** A cell as people read it: rounded, a decimal point in every locale, a minus sign, a dash for NaN. */
        public String shown(Cell cell) {
            return switch (cell) {
                case Cell.Blank() -> "";
                case Cell.Text(String value) -> value;
                case Cell.Numeric(double value) -> rounded(value);
                case Cell.Spread(double mean, double sd) ->
                    Double.isNaN(sd) ? rounded(mean) : rounded(mean) + " ± " + rounded(sd);
                case Cell.Interval(double value, double low, double high) ->
                    Double.isNaN(low)
                            ? rounded(value)
                            : rounded(value) + " [" + rounded(low) + ", " + rounded(high) + "]";
                case Cell.Compared(double value, String marks, List<Double> _) -> rounded(value) + marks;
            };
        }

        private String rounded(double value) {
            if (Double.isNaN(value)) {
                return UNDEFINED;
            }
            String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
            boolean isZero = digits.chars().allMatch(c -> c == '0' || c == '.');
            String sign = isZero ? "" : value < 0 ? "−" : kind == Kind.DIFFERENCE ? "+" : "";
            return sign + digits;
        }
    }

    /** A cell as people read it. */
    public String shown(int row, int column) {
        return columns.get(column).shown(rows.get(row).get(column));
    }

    /** The heads of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::title).toList();
    }

    /**
     * The table, if there is anything in it: what a command asks for before it writes a file.
     *
     * @throws UserError where there is no row, with the table's notes as the reason
     */
    public Table nonEmpty() {
        if (rows.isEmpty()) {
            String reason = notes.isEmpty() ? "" : " " + String.join(" ", notes);
            throw new UserError(
                    "The table “" + title + "” is empty." + reason, "Choose another partition, task or run.");
        }
        return this;
    }

    /** The same table with other rows, for example filtered or sorted ones. */
    public Table withRows(List<List<Cell>> changed) {
        return new Table(name, title, columns, changed, notes, grouping);
    }

    /** The same table under another title. */
    public Table named(String other) {
        return new Table(name, other, columns, rows, notes, grouping);
    }

    /** The same table without the columns that are blank in every row. */
    public Table withoutBlankColumns() {
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            if (rows.isEmpty() || rows.stream().anyMatch(row -> !(row.get(column) instanceof Cell.Blank))) {
                kept.add(c);
            }
        }
        return new Table(
                name,
                title,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
                notes,
                (int) kept.stream().filter(column -> column < grouping).count());
    }
}
