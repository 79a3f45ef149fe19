package io.talkturn.weaving;

import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.FrameTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of OpenFace 2, a frame a row, in either of its header dialects. Wanted are the frame, the time, whether a face
 * was found, presence and intensity of six action units, the nose tip and the distance; of those only {@code timestamp}
 * and {@code success} must be there.
 */
public final class OpenFaceFile {
    private static final int ABSENT = -1;

    private final NumberTable table;
    private final List<Integer> wanted = new ArrayList<>();
    private final int time;
    private final int success;
    private final int frame;
    private final int face;
    private final int nose;
    private final int distance;
    private final int[] presences = new int[ActionUnit.values().length];
    private final int[] intensities = new int[ActionUnit.values().length];

    private OpenFaceFile(Path file) {
        table = NumberTable.open(file);
        success = required("success");
        time = required("timestamp");
        frame = slot("frame");
        face = slot("face_id");
        nose = slot("y_30");
        distance = slot("pose_Tz");
        for (ActionUnit unit : ActionUnit.values()) {
            presences[unit.place()] = slot(unit.presenceColumn());
            intensities[unit.place()] = slot(unit.intensityColumn());
        }
        if (Arrays.stream(presences).allMatch(s -> s == ABSENT)
                && Arrays.stream(intensities).allMatch(s -> s == ABSENT)) {
            throw new UserError(
                    "The table has no action units (line 1).",
                    file,
                    "Run OpenFace with -aus; the columns are called AU05_r, AU05_c and so on.");
        }
    }

    private int required(String column) {
        wanted.add(table.column(column));
        return wanted.size() - 1;
    }

    private int slot(String column) {
        return table.has(column) ? required(column) : ABSENT;
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
        OpenFaceFile source = new OpenFaceFile(file);
        SortedMap<Integer, FrameTable> faces = new TreeMap<>();
        int[] columns = source.wanted.stream().mapToInt(c -> c).toArray();
        source.table.read(columns, progress, new Frames(source, faces, offset)::add);
        return faces;
    }

    /** The columns that a reader of this file would want, for measuring how fast they are read. */
    static int[] wantedColumns(Path file) {
        return new OpenFaceFile(file).wanted.stream().mapToInt(c -> c).toArray();
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
        private final double offset;
        private final double[] values = new double[ActionUnit.values().length];
        private int lastFace = Integer.MIN_VALUE;
        private @Nullable FrameTable last;

        Frames(OpenFaceFile source, SortedMap<Integer, FrameTable> faces, double offset) {
            this.source = source;
            this.faces = faces;
            this.offset = offset;
        }

        void add(long line, double[] cells) {
            double seconds = cells[source.time] + offset;
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
                present |= at(cells, source.presences[unit.place()], 0) == 1 ? unit.bit() : 0;
                values[unit.place()] = at(cells, source.intensities[unit.place()], Double.NaN);
            }
            frames.add(
                    (int) at(cells, source.frame, count + 1),
                    seconds,
                    cells[source.success] == 1,
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
