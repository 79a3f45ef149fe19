package io.talkturn.run;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the CSV files of a run folder: the expected columns first, cells of their types, sentences for damage. */
final class TableFile {
    private TableFile() {}

    /** One row, whose cells say by themselves where they are wrong. */
    record Cells(Path file, long line, List<String> cells) {
        String text(int column) {
            return cells.get(column);
        }

        double number(int column) {
            try {
                return text(column).isEmpty() ? Double.NaN : Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw wrong("a number", column, e);
            }
        }

        int whole(int column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw wrong("a whole number", column, e);
            }
        }

        long whole64(int column) {
            try {
                return Long.parseLong(text(column));
            } catch (NumberFormatException e) {
                throw wrong("a whole number", column, e);
            }
        }

        Partition partition(int column) {
            try {
                return Partition.of(text(column));
            } catch (UserError e) {
                throw wrong("a partition", column, e);
            }
        }

        /** A number, which must be there and finite. */
        double finite(int column) {
            double value = number(column);
            require(Double.isFinite(value), "a finite number", column);
            return value;
        }

        /** A whole number from 0 on. */
        int count(int column) {
            int value = whole(column);
            require(value >= 0, "a number from 0", column);
            return value;
        }

        void require(boolean right, String wanted, int column) {
            if (!right) {
                throw wrong(wanted, column, null);
            }
        }

        private UserError wrong(String wanted, int column, @Nullable Exception cause) {
            return new UserError(
                    "Line " + line + " has “" + text(column) + "” where " + wanted + " should be.",
                    file,
                    RunResults.WAY_OUT,
                    cause);
        }
    }

    static List<Cells> read(Path file, List<String> columns) {
        return rows(file, checked(file, columns));
    }

    static List<Cells> rows(Path file, Csv.Table table) {
        return table.rows().stream()
                .map(row -> new Cells(file, row.line(), row.cells()))
                .toList();
    }

    /** The whole table, whose header must begin with these columns. */
    static Csv.Table checked(Path file, List<String> columns) {
        Csv.Table table = Csv.read(file);
        if (table.header().size() < columns.size()
                || !table.header().subList(0, columns.size()).equals(columns)) {
            throw new UserError(
                    "The table does not begin with the columns " + String.join(", ", columns) + ".",
                    file,
                    RunResults.WAY_OUT);
        }
        return table;
    }
}
