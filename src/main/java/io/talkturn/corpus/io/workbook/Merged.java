package io.talkturn.corpus.io.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were merged: the first one holds for all below it.
 *
 * @param column from 0
 * @param from the first row, counted from 1
 * @param to the last row
 */
record Merged(int column, int from, int to) {
    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /** Of a range such as {@code A4:A15}; empty where it is one row or no range. */
    static Optional<Merged> of(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        int from = Integer.parseInt(matcher.group(2));
        int to = Integer.parseInt(matcher.group(3));
        return to > from ? Optional.of(new Merged(column - 1, from, to)) : Optional.empty();
    }
}
