package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.TableGuess.Cursor;
import java.util.List;
import java.util.OptionalDouble;

/** Two columns of numbers side by side that can only be the start and the end of talkturns, whatever they are called. */
final class TimePair {
    private static final double MOST = 0.9;
    private static final int FEWEST_ROWS = 4;

    private TimePair() {}

    static TableMapping in(List<RawTable> tables, List<ColumnProfile> columns, TableMapping mapping) {
        if (mapping.column(ColumnRole.START).isPresent() || columns.getFirst().rows() < FEWEST_ROWS) {
            return mapping;
        }
        for (int i = 0; i + 1 < columns.size(); i++) {
            ColumnProfile first = columns.get(i);
            ColumnProfile second = columns.get(i + 1);
            if (isFree(first, mapping) && isFree(second, mapping)) {
                TableMapping with = mapping.with(ColumnMapping.of(first.name(), ColumnRole.START))
                        .with(ColumnMapping.of(second.name(), ColumnRole.END));
                if (isOrdered(tables, first.name(), second.name())
                        && SpeechRate.fits(tables, with).isPresent()) {
                    return with;
                }
            }
        }
        return mapping;
    }

    private static boolean isFree(ColumnProfile column, TableMapping mapping) {
        ColumnRole role = mapping.of(column.name()).role();
        return column.isTimes() && (role == ColumnRole.IGNORE || role == ColumnRole.FEATURE);
    }

    private static boolean isOrdered(List<RawTable> tables, String first, String second) {
        int rows = 0;
        int ordered = 0;
        int rising = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (Cursor row : TableGuess.rows(tables)) {
            OptionalDouble start = Cells.number(row.cell(first));
            OptionalDouble end = Cells.number(row.cell(second));
            if (start.isPresent() && end.isPresent()) {
                rows++;
                ordered += start.getAsDouble() < end.getAsDouble() ? 1 : 0;
                rising += start.getAsDouble() >= before ? 1 : 0;
                before = start.getAsDouble();
            }
        }
        return rows >= FEWEST_ROWS && ordered >= MOST * rows && rising >= 0.7 * rows;
    }
}
