package io.talkturn.weaving;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the columns of a table of samples are: when a sample is, and what was measured; texts are left out and told. */
final class TimedColumns {
    private static final int LOOK = 500;

    /** Columns that count or name something. */
    private static final Set<String> NO_MEASURE =
            Set.of("frame", "frameindex", "framenumber", "faceid", "index", "id", "name", "success", "approxtime");

    private static final List<String> FRAMES = List.of("frame", "frameindex", "framenumber");

    private final NumberTable table;
    private final List<String> header;
    private final List<List<String>> sample;
    private final ColumnsTold told = new ColumnsTold();
    private final Set<Integer> placing = new HashSet<>();
    private final TimeColumn start;
    private final @Nullable TimeColumn end;
    private final boolean isDuration;
    private final List<Integer> measures = new ArrayList<>();

    /**
     * Looks at the header and the first rows.
     *
     * @param framesPerSecond for a table with frames and no times, 0 where it is not known
     * @throws UserError where there is no time
     */
    TimedColumns(NumberTable table, double framesPerSecond) {
        this.table = table;
        this.header = table.header();
        this.sample = table.sample(LOOK);
        this.start = start(framesPerSecond);
        OptionalInt last = other(TimeColumn.ENDS);
        OptionalInt lasting = other(TimeColumn.DURATIONS);
        this.isDuration = last.isEmpty() && lasting.isPresent();
        this.end = last.isPresent()
                ? placed("end", last.getAsInt(), TimeColumn.ENDS)
                : isDuration ? placed("duration", lasting.getAsInt(), TimeColumn.DURATIONS) : null;
        findMeasures();
    }

    private TimeColumn start(double framesPerSecond) {
        OptionalInt time = TimeColumn.find(header, TimeColumn.STARTS);
        if (time.isPresent()) {
            return placed("time", time.getAsInt(), TimeColumn.STARTS);
        }
        OptionalInt frame = TimeColumn.find(header, FRAMES);
        if (frame.isPresent() && framesPerSecond > 0) {
            placing.add(frame.getAsInt());
            told.taken("time", header.get(frame.getAsInt()), "at " + framesPerSecond + " frames a second");
            return new TimeColumn(frame.getAsInt(), 1 / framesPerSecond);
        }
        throw new UserError(
                frame.isPresent()
                        ? "The table counts frames and has no column with a time (line 1)."
                        : "The table has no column with a time (line 1).",
                table.file(),
                frame.isPresent()
                        ? "Say how many frames a second the video has: --fps 25, or in the window under Thresholds."
                        : "Call it one of " + String.join(", ", TimeColumn.STARTS)
                                + ", in seconds, or with _ms behind it.");
    }

    private OptionalInt other(List<String> names) {
        OptionalInt found = TimeColumn.find(header, names);
        return found.isPresent() && placing.contains(found.getAsInt()) ? OptionalInt.empty() : found;
    }

    private TimeColumn placed(String as, int place, List<String> names) {
        TimeColumn column = TimeColumn.of(header, place, names);
        placing.add(place);
        boolean clock = isMostly(place, cell -> NumberTable.number(cell).isEmpty());
        told.taken(as, header.get(place), clock ? "as hours, minutes and seconds" : column.unit());
        return column;
    }

    private void findMeasures() {
        Set<String> names = new HashSet<>();
        for (int c = 0; c < header.size(); c++) {
            if (placing.contains(c)) {
                continue;
            }
            String name = header.get(c);
            if (name.isBlank()) {
                told.leftOut("column " + (c + 1), "it has no name");
            } else if (NO_MEASURE.contains(TimeColumn.simple(name))) {
                told.leftOut(name, "it counts or names something");
            } else if (isMostly(c, cell -> NumberTable.number(cell).isEmpty())) {
                told.leftOut(name, "text");
            } else if (!names.add(featureName(name))) {
                told.leftOut(name, "its name stands twice");
            } else {
                measures.add(c);
                told.measure(name);
            }
        }
    }

    /** Whether most cells of the first rows that hold something are so. */
    private boolean isMostly(int column, Predicate<String> which) {
        List<String> cells = sample.stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column).strip())
                .toList();
        return 2 * cells.stream().filter(which).count() > cells.size();
    }

    /** Lower case, letters, digits and underscores. */
    static String featureName(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** The columns that are read: the time, the end where there is one, the measures. */
    int[] wanted() {
        List<Integer> wanted = new ArrayList<>(List.of(start.place()));
        if (end != null) {
            wanted.add(end.place());
        }
        wanted.addAll(measures);
        return wanted.stream().mapToInt(c -> c).toArray();
    }

    /** Those of them that hold times. */
    Set<Integer> times() {
        return placing;
    }

    /** Where the measures begin among those that are read. */
    int first() {
        return end == null ? 1 : 2;
    }

    List<String> measures() {
        return measures.stream().map(header::get).toList();
    }

    /** When the sample of a row that was read begins, in seconds. */
    double start(double[] cells) {
        return cells[0] * start.scale();
    }

    /** When it ends. */
    double end(double[] cells) {
        double begins = start(cells);
        if (end == null) {
            return begins;
        }
        return isDuration ? begins + cells[1] * end.scale() : cells[1] * end.scale();
    }

    void tell(ImportNotes notes) {
        told.tell(table.file(), notes);
    }
}
