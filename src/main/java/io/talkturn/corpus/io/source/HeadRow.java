package io.talkturn.corpus.io.source;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The row of a table that names its columns.
 *
 * @param line where it starts, counted from 1
 * @param cells its cells
 * @param titles what stands above it, as in exports with a title; empty where nothing does
 * @param isMissing whether it holds values instead of names, so that it is the first of the rows
 * @param rows the rows below it, or with it where it is one of them
 */
record HeadRow(int line, List<String> cells, List<String> titles, boolean isMissing, Iterator<CsvRecord> rows) {
    private static final int MOST_TITLES = 10;
    private static final int LOOK = 200;
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 60;

    /**
     * Finds the head.
     *
     * @param width how many cells the rows mostly have
     */
    static HeadRow find(Iterator<CsvRecord> records, int width) {
        List<String> titles = new ArrayList<>();
        CsvRecord head = records.next();
        while (titles.size() < MOST_TITLES && records.hasNext() && isTitle(head, width)) {
            titles.add(String.join(" ", filled(head)));
            head = records.next();
        }
        List<CsvRecord> first = new ArrayList<>();
        while (first.size() < LOOK && records.hasNext()) {
            first.add(records.next());
        }
        boolean missing = holdsValues(head.getFields(), first);
        if (missing) {
            first.addFirst(head);
        }
        return new HeadRow(
                Math.toIntExact(head.getStartingLineNumber()),
                head.getFields(),
                titles,
                missing,
                joined(first, records));
    }

    /** A row of fewer cells than half of the table's width names no columns. */
    private static boolean isTitle(CsvRecord row, int width) {
        int filled = filled(row).size();
        return width > 2 ? filled * 2 < width + 1 : (width == 2 && filled < 2);
    }

    private static List<String> filled(CsvRecord row) {
        return row.getFields().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /**
     * Whether a row looks like those below: a number or time above numbers or times, but no running number of columns, or
     * a value that comes again below it.
     */
    private static boolean holdsValues(List<String> head, List<CsvRecord> rows) {
        if (rows.size() < FEWEST || isRunning(head)) {
            return false;
        }
        int like = 0;
        for (int column = 0; column < head.size(); column++) {
            String cell = head.get(column).strip();
            int at = column;
            List<String> below = rows.stream()
                    .filter(row -> row.getFieldCount() > at)
                    .map(row -> row.getField(at).strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!cell.isEmpty() && !below.isEmpty()) {
                boolean number = isNumber(cell) && below.stream().allMatch(HeadRow::isNumber);
                boolean again = below.stream().filter(cell::equals).count() >= 1;
                boolean sentence = cell.length() > LONGEST_NAME;
                like += number || again || sentence ? 1 : 0;
            }
        }
        return like >= 2;
    }

    /** Whether it counts its columns: 0, 1, 2. */
    private static boolean isRunning(List<String> head) {
        int steps = 0;
        for (int i = 1; i < head.size() && steps < 2; i++) {
            OptionalLong one = Cells.whole(head.get(i - 1));
            OptionalLong next = Cells.whole(head.get(i));
            steps = one.isPresent() && next.isPresent() && next.getAsLong() - one.getAsLong() == 1 ? steps + 1 : 0;
        }
        return steps >= 2;
    }

    private static boolean isNumber(String cell) {
        return Cells.number(cell).isPresent() || Cells.clock(cell).isPresent();
    }

    private static Iterator<CsvRecord> joined(List<CsvRecord> first, Iterator<CsvRecord> rest) {
        Iterator<CsvRecord> start = first.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return start.hasNext() || rest.hasNext();
            }

            @Override
            public CsvRecord next() {
                return start.hasNext() ? start.next() : rest.next();
            }
        };
    }
}
