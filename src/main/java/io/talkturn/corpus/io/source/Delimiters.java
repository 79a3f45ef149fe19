package io.talkturn.corpus.io.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/** Finds the delimiter of a table: the one that cuts most rows into as many cells as the header. */
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

    /** Zero where there is one column, else the share of rows like the header, and a little more for more columns. */
    private static double score(List<Integer> widths) {
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        int width = widths.getFirst();
        long alike = widths.stream().filter(w -> w == width).count();
        return (double) alike / widths.size() + Math.min(width, 100) * 1e-3;
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
