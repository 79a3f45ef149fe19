package io.talkturn.corpus.io.table;

import io.talkturn.corpus.ScriptWords;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.TableGuess.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks units of time by speech: people say between {@value #SLOWEST} and {@value #FASTEST} words a minute. */
final class SpeechRate {
    static final int SLOWEST = 20;
    static final int FASTEST = 600;
    private static final double MINUTE = 60;

    private SpeechRate() {}

    /** The unit in which the times of plain numbers are those of speech; what the head says where none is. */
    static TimeUnit unit(List<RawTable> tables, TableMapping mapping) {
        return fits(tables, mapping).orElse(mapping.timeUnit());
    }

    /** The unit in which most talkturns are speech: the head's where it is one of them, seconds before milliseconds. */
    static Optional<TimeUnit> fits(List<RawTable> tables, TableMapping mapping) {
        List<double[]> spoken = spoken(tables, mapping);
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = spoken.stream().allMatch(s -> s[0] == Math.rint(s[0]) && s[1] == Math.rint(s[1]));
        List<TimeUnit> units = new ArrayList<>(List.of(mapping.timeUnit(), TimeUnit.SECONDS));
        if (whole) {
            units.add(TimeUnit.MILLISECONDS);
        } else {
            units.add(TimeUnit.DAYS);
        }
        return units.stream().filter(unit -> isSpeech(rate(spoken, unit))).findFirst();
    }

    /** Words a minute, the median over talkturns that have words and times; NaN where none has. */
    static double wordsPerMinute(List<RawTable> tables, TableMapping mapping) {
        return rate(spoken(tables, mapping), mapping.timeUnit());
    }

    private static boolean isSpeech(double rate) {
        return rate >= SLOWEST && rate <= FASTEST;
    }

    private static double rate(List<double[]> spoken, TimeUnit unit) {
        double[] rates = spoken.stream()
                .mapToDouble(s -> s[2] * MINUTE / unit.seconds(s[1] - s[0]))
                .sorted()
                .toArray();
        return rates.length == 0 ? Double.NaN : rates[rates.length / 2];
    }

    /** Start, end and words of all talkturns whose times are plain numbers. */
    private static List<double[]> spoken(List<RawTable> tables, TableMapping mapping) {
        String start = mapping.column(ColumnRole.START).orElse("");
        String end = mapping.column(ColumnRole.END).orElse("");
        String text = mapping.column(ColumnRole.TEXT).orElse("");
        List<double[]> spoken = new ArrayList<>();
        if (start.isEmpty()) {
            return spoken;
        }
        List<Cursor> rows = TableGuess.rows(tables);
        for (int i = 0; i < rows.size(); i++) {
            Cursor row = rows.get(i);
            OptionalDouble from = Cells.number(row.cell(start));
            OptionalDouble to = end.isEmpty() ? next(rows, i, start) : Cells.number(row.cell(end));
            int words = ScriptWords.count(row.cell(text));
            if (from.isPresent() && to.isPresent() && to.getAsDouble() > from.getAsDouble() && words > 0) {
                spoken.add(new double[] {from.getAsDouble(), to.getAsDouble(), words});
            }
        }
        return spoken;
    }

    private static OptionalDouble next(List<Cursor> rows, int row, String start) {
        return row + 1 < rows.size() ? Cells.number(rows.get(row + 1).cell(start)) : OptionalDouble.empty();
    }
}
