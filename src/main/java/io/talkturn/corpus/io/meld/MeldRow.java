package io.talkturn.corpus.io.meld;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One talkturn of MELD as it stands in the table.
 *
 * @param emotion class number, or NaN
 * @param sentiment class number, or NaN
 * @param episode "season 8, episode 21", or empty
 */
record MeldRow(
        int line,
        long dialogue,
        long utterance,
        String speaker,
        String text,
        double emotion,
        double sentiment,
        @Nullable Double start,
        @Nullable Double end,
        String episode) {
    /** The classes in the order in which the authors number them. */
    static final List<String> EMOTIONS = List.of("neutral", "surprise", "fear", "sadness", "joy", "disgust", "anger");

    static final List<String> SENTIMENTS = List.of("neutral", "positive", "negative");

    /** Reads the rows of a table. */
    static List<MeldRow> read(MeldTable table, ImportNotes notes) {
        Reader reader = new Reader(table, notes);
        return table.raw().rows().stream().map(reader::row).toList();
    }

    private record Reader(MeldTable table, ImportNotes notes) {
        MeldRow row(RawTable.Row row) {
            String text = Cells.spoken(row.cells().get(table.text()));
            if (text.isEmpty()) {
                notes.info("empty_text", file(), row.line(), row.place() + " has no text; the talkturn was kept.");
            }
            Double start = time(row, table.start());
            Double end = time(row, table.end());
            boolean reversed = start != null && end != null && end < start;
            if (reversed) {
                notes.warn(
                        "end_before_start",
                        file(),
                        row.line(),
                        row.place() + " ends before it starts; the talkturn was kept without times.");
            }
            return new MeldRow(
                    row.line(),
                    id(row, table.dialogue()),
                    id(row, table.utterance()),
                    row.cells().get(table.speaker()).strip(),
                    text,
                    label(row, table.emotion(), EMOTIONS),
                    label(row, table.sentiment(), SENTIMENTS),
                    reversed ? null : start,
                    reversed ? null : end,
                    episode(row));
        }

        private long id(RawTable.Row row, int column) {
            String cell = row.cells().get(column);
            return Cells.whole(cell)
                    .orElseThrow(() -> table.raw()
                            .file()
                            .error(
                                    row.place() + ": “" + cell + "” in " + name(column) + " is not a whole number.",
                                    "Put the line right; without it no one can say where the talkturn belongs."));
        }

        private @Nullable Double time(RawTable.Row row, int column) {
            String cell = row.cells().get(column);
            OptionalDouble seconds = Cells.clock(cell);
            if (seconds.isPresent()) {
                return seconds.getAsDouble();
            }
            notes.warn(
                    "bad_time",
                    file(),
                    row.line(),
                    row.place() + ": “" + cell + "” in " + name(column) + " is no time; the talkturn was kept without "
                            + "it.");
            return null;
        }

        private double label(RawTable.Row row, int column, List<String> classes) {
            String cell = row.cells().get(column).strip();
            int number = classes.indexOf(cell.toLowerCase(Locale.ROOT));
            if (number >= 0) {
                return number;
            }
            notes.warn(
                    "unknown_label",
                    file(),
                    row.line(),
                    row.place() + ": “" + cell + "” in " + name(column) + " is not one of " + classes
                            + "; the talkturn was kept without it.");
            return Double.NaN;
        }

        private String episode(RawTable.Row row) {
            if (table.season() < 0 || table.episode() < 0) {
                return "";
            }
            return "season " + row.cells().get(table.season()) + ", episode "
                    + row.cells().get(table.episode());
        }

        private String name(int column) {
            return table.raw().columns().get(column);
        }

        private String file() {
            return table.raw().file().name();
        }
    }
}
