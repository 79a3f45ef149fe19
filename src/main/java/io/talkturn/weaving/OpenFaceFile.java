package io.talkturn.weaving;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.FrameTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of OpenFace 2, a frame a row, in either of its header dialects. Wanted are the frame, the time, whether a face
 * was found and how surely, presence and intensity of six action units, the nose tip and the distance; of those only
 * {@code timestamp} and {@code success} must be there. Tables of py-feat are read as well: they have frames in the place of
 * times, and units without an ending, which are present from one half.
 */
public final class OpenFaceFile {
    private static final int ABSENT = -1;
    private static final double HALF = 0.5;

    private final NumberTable table;
    private final FrameReading reading;
    private final ColumnsTold told = new ColumnsTold();
    private final List<Integer> wanted = new ArrayList<>();
    private final int time;
    private final int success;
    private final int confidence;
    private final int frame;
    private final boolean isTimed;
    private final int face;
    private final int nose;
    private final int distance;
    private final int[] presences = new int[ActionUnit.values().length];
    private final int[] intensities = new int[ActionUnit.values().length];
    private int unsure;

    /**
     * A table.
     *
     * @throws UserError where a column is missing
     */
    OpenFaceFile(Path file, FrameReading reading) {
        this.reading = reading;
        table = NumberTable.open(file);
        confidence = slot("confidence", "FaceScore");
        success = table.has("FaceScore") ? slot("success") : required("success");
        isTimed = table.has("timestamp") || !table.has("frame") || success != ABSENT;
        time = isTimed ? required("timestamp") : required("frame");
        frame = isTimed ? slot("frame") : time;
        face = slot("face_id");
        nose = slot("y_30");
        distance = slot("pose_Tz");
        for (ActionUnit unit : ActionUnit.values()) {
            presences[unit.place()] = slot(unit.presenceColumn(), unit.name());
            intensities[unit.place()] = slot(unit.intensityColumn());
        }
        if (Arrays.stream(presences).allMatch(s -> s == ABSENT)
                && Arrays.stream(intensities).allMatch(s -> s == ABSENT)) {
            throw new UserError(
                    "The table has no action units (line 1).",
                    file,
                    "Run OpenFace with -aus; the columns are called AU05_r, AU05_c and so on.");
        }
        if (!isTimed && !(reading.framesPerSecond() > 0)) {
            throw new UserError(
                    "The table counts frames and has no timestamp (line 1).",
                    file,
                    "Say how many frames a second the video has: --fps 25, or in the window under Thresholds.");
        }
    }

    private int required(String column) {
        wanted.add(table.column(column));
        return wanted.size() - 1;
    }

    /** The first of some columns that is there. */
    private int slot(String... columns) {
        for (String column : columns) {
            if (table.has(column)) {
                return required(column);
            }
        }
        return ABSENT;
    }

    /** Whether a table looks like one of OpenFace, by its header. */
    static boolean recognises(List<String> header) {
        return header.contains("timestamp") && header.contains("success");
    }

    /**
     * Reads the frames of every face.
     *
     * @param offset seconds to add to every time
     * @return face number to frames; the face that is found in most frames is {@link #mainFace}
     * @throws UserError where a column is missing, a row is damaged, or time runs backwards; it names the line
     */
    public static SortedMap<Integer, FrameTable> read(Path file, double offset, Progress progress) {
        return new OpenFaceFile(file, FrameReading.plain(offset)).read(progress);
    }

    /** The same, as the table is to be read. */
    SortedMap<Integer, FrameTable> read(Progress progress) {
        SortedMap<Integer, FrameTable> faces = new TreeMap<>();
        int[] columns = wanted.stream().mapToInt(c -> c).toArray();
        table.read(columns, progress, new Frames(this, faces)::add);
        return faces;
    }

    /** Says what was taken for what, and how many faces were found too unsurely. */
    void tell(ImportNotes notes) {
        String name = String.valueOf(table.file().getFileName());
        Set<Integer> taken = new HashSet<>(wanted);
        told.taken(
                "time",
                table.header().get(wanted.get(time)),
                isTimed ? "in seconds" : "at " + reading.framesPerSecond() + " frames a second");
        for (int c = 0; c < table.header().size(); c++) {
            String column = table.header().get(c);
            if (!taken.contains(c)) {
                told.leftOut(column.isBlank() ? "column " + (c + 1) : column, "");
            } else if (c != wanted.get(time)) {
                told.measure(column);
            }
        }
        told.tell(table.file(), notes);
        if (unsure > 0) {
            notes.info(
                    "unsure_frames",
                    name,
                    null,
                    unsure + " frames whose face was found with a confidence below " + reading.confidence()
                            + " count as showing none.");
        }
    }

    private double seconds(double[] cells) {
        return (isTimed ? cells[time] : cells[time] / reading.framesPerSecond()) + reading.offset();
    }

    /** Whether a face was found, and surely enough. */
    private boolean isFound(double[] cells) {
        boolean found = success == ABSENT || cells[success] == 1;
        boolean sure = confidence == ABSENT || !(cells[confidence] < reading.confidence());
        unsure += found && !sure ? 1 : 0;
        return found && sure;
    }

    /** The columns that a reader of this file would want, for measuring how fast they are read. */
    static int[] wantedColumns(Path file) {
        return new OpenFaceFile(file, FrameReading.plain(0))
                .wanted.stream().mapToInt(c -> c).toArray();
    }

    /** The face that is found in most frames, the first of several. */
    public static int mainFace(SortedMap<Integer, FrameTable> faces) {
        return faces.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, FrameTable> e) -> seen(e.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** How many frames show a face. */
    static int seen(FrameTable frames) {
        int seen = 0;
        for (int i = 0; i < frames.size(); i++) {
            seen += frames.isSeen(i) ? 1 : 0;
        }
        return seen;
    }

    /** Takes rows and makes frames of them. */
    private static final class Frames {
        private final OpenFaceFile source;
        private final SortedMap<Integer, FrameTable> faces;
        private final double[] values = new double[ActionUnit.values().length];
        private int lastFace = Integer.MIN_VALUE;
        private @Nullable FrameTable last;

        Frames(OpenFaceFile source, SortedMap<Integer, FrameTable> faces) {
            this.source = source;
            this.faces = faces;
        }

        void add(long line, double[] cells) {
            double seconds = source.seconds(cells);
            FrameTable frames = frames((int) at(cells, source.face, 0));
            int count = frames.size();
            if (Double.isNaN(seconds) || (count > 0 && seconds < frames.time(count - 1))) {
                throw new UserError(
                        "Line " + line + (Double.isNaN(seconds) ? " has no timestamp." : ": the time runs backwards."),
                        source.table.file(),
                        "Put the line right, or export the table again.");
            }
            int present = 0;
            for (ActionUnit unit : ActionUnit.values()) {
                present |= at(cells, source.presences[unit.place()], 0) >= HALF ? unit.bit() : 0;
                values[unit.place()] = at(cells, source.intensities[unit.place()], Double.NaN);
            }
            frames.add(
                    (int) at(cells, source.frame, count + 1),
                    seconds,
                    source.isFound(cells),
                    present,
                    values,
                    at(cells, source.nose, Double.NaN),
                    at(cells, source.distance, Double.NaN));
        }

        private FrameTable frames(int number) {
            FrameTable known = last;
            if (known == null || number != lastFace) {
                known = faces.computeIfAbsent(number, n -> empty());
                last = known;
                lastFace = number;
            }
            return known;
        }

        private FrameTable empty() {
            int known = 0;
            for (ActionUnit unit : ActionUnit.values()) {
                known |= source.presences[unit.place()] == ABSENT ? 0 : unit.bit();
            }
            FrameTable table = new FrameTable();
            table.setKnownUnits(known);
            return table;
        }

        private static double at(double[] cells, int slot, double otherwise) {
            return slot == ABSENT ? otherwise : cells[slot];
        }
    }
}
