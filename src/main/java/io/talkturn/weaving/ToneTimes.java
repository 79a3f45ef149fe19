package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.monah.Tone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tones of stretches of time: a talkturn has the mean of those that overlap it. */
final class ToneTimes {
    private final Corpus corpus;
    private final RawTable table;
    private final TimeColumn start;
    private final Optional<TimeColumn> end;
    private final Map<Integer, Map<Tone, double[]>> sums = new HashMap<>();
    private int nowhere;

    private ToneTimes(Corpus corpus, RawTable table, TimeColumn start, Optional<TimeColumn> end) {
        this.corpus = corpus;
        this.table = table;
        this.start = start;
        this.end = end;
    }

    /** Where the table has a column with a time. */
    static Optional<ToneTimes> of(Corpus corpus, RawTable table, Heads heads) {
        int start = heads.time("start", TimeColumn.STARTS);
        int end = heads.time("end", TimeColumn.ENDS);
        return start < 0
                ? Optional.empty()
                : Optional.of(new ToneTimes(
                        corpus,
                        table,
                        heads.scaled(start, TimeColumn.STARTS),
                        end < 0 ? Optional.empty() : Optional.of(heads.scaled(end, TimeColumn.ENDS))));
    }

    /** Adds the tones of a row to the talkturns of a conversation, and of its speaker where that is one of them. */
    void add(int number, String speaker, RawTable.Row row, Map<Tone, Double> values) {
        OptionalDouble from = seconds(row, start);
        double to = end.map(column -> seconds(row, column)).orElse(from).orElse(from.orElse(0));
        Conversation conversation = corpus.conversations().get(number);
        boolean isKnown = conversation.speakers().contains(speaker);
        boolean found = false;
        for (int i = 0; from.isPresent() && i < conversation.talkturns().size(); i++) {
            Talkturn turn = conversation.talkturns().get(i);
            if ((!isKnown || turn.speaker().equals(speaker)) && overlaps(turn, from.getAsDouble(), to)) {
                add(corpus.firstRow(number) + i, values);
                found = true;
            }
        }
        nowhere += found ? 0 : 1;
    }

    private OptionalDouble seconds(RawTable.Row row, TimeColumn column) {
        OptionalDouble found = NumberTable.time(row.cells().get(column.place()));
        return found.isPresent() && Double.isFinite(found.getAsDouble())
                ? OptionalDouble.of(found.getAsDouble() * column.scale())
                : OptionalDouble.empty();
    }

    /** Stretches that only touch do not overlap; a moment lies in a talkturn. */
    private static boolean overlaps(Talkturn turn, double from, double to) {
        Double start = turn.start();
        Double end = turn.end();
        return start != null && end != null && (from == to ? start <= from && from <= end : start < to && from < end);
    }

    private void add(int row, Map<Tone, Double> values) {
        Map<Tone, double[]> own = sums.computeIfAbsent(row, r -> new EnumMap<>(Tone.class));
        values.forEach((tone, value) -> {
            double[] sum = own.computeIfAbsent(tone, t -> new double[2]);
            sum[0] += value;
            sum[1]++;
        });
    }

    /** Fills the features; how many talkturns have tones. */
    int put(FeatureColumns columns, ImportNotes notes) {
        sums.forEach((row, own) -> {
            Map<Tone, Double> means = new EnumMap<>(Tone.class);
            own.forEach((tone, sum) -> means.put(tone, sum[0] / sum[1]));
            MeasuredFeatures.put(columns, row, means);
        });
        if (nowhere > 0) {
            notes.warn(
                    "tone_without_talkturn",
                    table.file().name(),
                    null,
                    nowhere + " of " + table.rows().size() + " rows were left out: no talkturn has their times.");
        }
        return sums.size();
    }
}
