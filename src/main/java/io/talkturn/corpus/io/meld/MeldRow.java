package io.talkturn.corpus.io.meld;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.Times;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One talkturn of MELD as it stands in the table.
 *
 * @param emotion class number, or NaN
 * @param sentiment class number, or NaN
 */
record MeldRow(int line, Place place, String speaker, String text, double emotion, double sentiment, Times times) {

    /**
     * Where the talkturn stands in the series.
     *
     * @param dialogue its id, unique within a table
     * @param utterance its id, unique within the dialogue
     * @param episode "season 8, episode 21", or empty
     */
    record Place(long dialogue, long utterance, String episode) {}

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
            Times times = times(row);
            return new MeldRow(
                    row.line(),
                    place(row),
                    row.cells().get(table.speaker()).strip(),
                    text,
                    label(row, table.emotion(), EMOTIONS),
                    label(row, table.sentiment(), SENTIMENTS),
                    times);
        }

        private Place place(RawTable.Row row) {
            MeldTable.Place columns = table.place();
            return new Place(id(row, columns.dialogue()), id(row, columns.utterance()), episode(row, columns));
        }

        private Times times(RawTable.Row row) {
            Times times = new Times(time(row, table.start()), time(row, table.end()));
            if (times.isReversed()) {
                notes.warn(
                        "end_before_start",
                        file(),
                        row.line(),
                        row.place() + " ends before it starts; the talkturn was kept without times.");
                return Times.UNKNOWN;
            }
            return times;
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

        private static String episode(RawTable.Row row, MeldTable.Place columns) {
            if (!columns.hasEpisode()) {
                return "";
            }
            return "season " + row.cells().get(columns.season()) + ", episode "
                    + row.cells().get(columns.episode());
        }

        private String name(int column) {
            return table.raw().columns().get(column);
        }

        private String file() {
            return table.raw().file().name();
        }
    }
}
