package io.talkturn.corpus.io.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the delimiter of a table: the one that cuts most rows into as many cells, the first row best among them. */
final class Delimiters {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 100;

    private Delimiters() {}

    static char detect(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(widths(sample, candidate));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * The most frequent width of rows that have two cells or more under some delimiter; 0 where there are none. Rows of
     * titles above the head have fewer.
     */
    static int width(String text) {
        return usual(widths(text.substring(0, Math.min(text.length(), SAMPLE)), detect(text)));
    }

    /** Zero where there is one column, else the share of rows of the usual width, and a little more for more columns. */
    private static double score(List<Integer> widths) {
        if (widths.isEmpty()) {
            return 0;
        }
        int first = widths.getFirst();
        int width = first < 2 ? usual(widths) : first;
        if (width < 2) {
            return 0;
        }
        long alike = widths.stream().filter(w -> w == width).count();
        // titles may hold a comma, so that a first row of two cells is no proof
        return (double) alike / widths.size() + Math.min(width, 100) * 1e-3;
    }

    private static int usual(List<Integer> widths) {
        return widths.stream()
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(width -> width, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static List<Integer> widths(String sample, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try {
            for (CsvRecord found : CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(sample)) {
                if (widths.size() == ROWS) {
                    break;
                }
                widths.add(found.getFieldCount());
            }
        } catch (CsvParseException e) {
            // a quote that does not close here is told of when the table is read
            return widths;
        }
        return widths;
    }
}
