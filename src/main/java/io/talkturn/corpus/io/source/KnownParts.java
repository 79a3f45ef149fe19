package io.talkturn.corpus.io.source;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accounts for the columns or keys of a known format: what it needs, and what else a file has, which is left out. */
public final class KnownParts {
    private static final String OF_THE_FORMAT = "by the format";

    private KnownParts() {}

    /**
     * Says of every column of a table what it was taken for.
     *
     * @param known what the columns of the format are, by name in lower case
     */
    public static void tell(RawTable table, Part part, Map<String, String> known, ImportNotes notes) {
        List<String> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String as = known.get(columns.get(i).strip().toLowerCase(Locale.ROOT));
            notes.taken(
                    as == null
                            ? Taken.leftOut(part, columns.get(i), "the format has no use for it" + example(table, i))
                            : new Taken(part, columns.get(i), as, OF_THE_FORMAT));
        }
    }

    private static String example(RawTable table, int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> ", such as “" + (cell.length() > 30 ? cell.substring(0, 30) + "…" : cell) + "”")
                .orElse(", nothing in it");
    }
}
