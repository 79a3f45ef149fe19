package io.talkturn.corpus.io.workbook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the row with the names of the columns: the first whose filled cells are as many as those of the rows below, all
 * texts, none a sentence. Titles stand above it.
 */
final class HeaderRow {
    /** No row is a header. */
    static final int NONE = -1;

    private static final int LOOK = 50;
    private static final int LONGEST = 80;
    private static final Pattern SENTENCE = Pattern.compile(".*\\S+\\s+\\S+\\s+\\S.*[.?!…。？！]");

    private HeaderRow() {}

    /** The place of the header among the rows, or {@link #NONE}. */
    static int find(List<SheetRow> rows) {
        for (int i = 0; i < Math.min(LOOK, rows.size() - 1); i++) {
            SheetRow row = rows.get(i);
            boolean goesOn = rows.get(i + 1).number() == row.number() + 1 || !isTableBelow(rows, i + 1);
            if (goesOn && isHeader(row) && row.filled() >= usual(rows, i + 1)) {
                return i;
            }
        }
        return NONE;
    }

    private static boolean isHeader(SheetRow row) {
        return row.isText()
                && row.cells().stream()
                        .map(String::strip)
                        .noneMatch(cell -> cell.length() > LONGEST
                                || SENTENCE.matcher(cell).matches());
    }

    /** A name in one line. */
    static String name(String cell) {
        return cell.strip().replaceAll("\\s+", " ");
    }

    /** Whether another header comes after a gap, so that what stands above the gap is a title. */
    private static boolean isTableBelow(List<SheetRow> rows, int from) {
        for (int i = from; i < Math.min(LOOK, rows.size() - 1); i++) {
            if (isHeader(rows.get(i)) && rows.get(i).filled() >= usual(rows, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** How many cells the rows below have filled, in the middle. */
    private static int usual(List<SheetRow> rows, int from) {
        int[] filled = rows.subList(from, Math.min(rows.size(), from + LOOK)).stream()
                .mapToInt(SheetRow::filled)
                .sorted()
                .toArray();
        return filled.length == 0 ? 0 : filled[filled.length / 2];
    }
}
