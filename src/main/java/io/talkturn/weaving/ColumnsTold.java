package io.talkturn.weaving;

import io.talkturn.corpus.io.source.ImportNotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says in the report what the columns of a table of measurements were taken for, and which were left out. */
final class ColumnsTold {
    private static final String CODE = "columns_taken";
    private static final int SHOWN = 40;

    private final List<String> taken = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** A column that places the rows: {@code time: “timestamp_ms”, in milliseconds}. */
    void taken(String as, String column, String how) {
        taken.add(as + ": “" + column + "”" + (how.isEmpty() ? "" : ", " + how));
    }

    /** A column whose values are kept. */
    void measure(String column) {
        measures.add(column);
    }

    /** A column of which nothing is kept. */
    void leftOut(String column, String why) {
        leftOut.add("“" + column + "”" + (why.isEmpty() ? "" : " (" + why + ")"));
    }

    void tell(Path file, ImportNotes notes) {
        List<String> parts = new ArrayList<>(taken);
        if (!measures.isEmpty()) {
            parts.add("measures: " + few(measures));
        }
        parts.add("left out: " + (leftOut.isEmpty() ? "nothing" : few(leftOut)));
        notes.info(CODE, String.valueOf(file.getFileName()), null, "Columns: " + String.join("; ", parts) + ".");
    }

    private static String few(List<String> names) {
        int more = names.size() - SHOWN;
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
