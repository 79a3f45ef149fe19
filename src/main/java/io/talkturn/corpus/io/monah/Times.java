package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.OptionalDouble;

/** Reads the seconds of MONAH's tables; what is none is noted. */
final class Times {
    private Times() {}

    static OptionalDouble seconds(MonahTable table, RawTable.Row row, String column, ImportNotes notes) {
        String cell = table.cell(row, column);
        OptionalDouble value = Cells.number(cell);
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            notes.warn(
                    "bad_time",
                    table.file(),
                    row.line(),
                    row.place() + ": “" + cell + "” in " + column + " is no number of seconds; the row was left out.");
            return OptionalDouble.empty();
        }
        if (value.getAsDouble() < 0) {
            notes.warn(
                    "negative_time",
                    table.file(),
                    row.line(),
                    row.place() + ": the time " + cell + " in " + column + " is negative; the row was left out.");
            return OptionalDouble.empty();
        }
        return value;
    }
}
