package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.Piece;
import io.talkturn.corpus.io.source.SaidOn;
import io.talkturn.corpus.io.source.Times;
import org.jspecify.annotations.Nullable;

/** A row that goes on with the next of the same speaker; it keeps the place, the number and the other cells of the first. */
final class TurnPiece implements Piece<TurnPiece> {
    private final TableTurn first;
    private final double[] labels;
    private final double[] features;
    private String text;
    private @Nullable String narrative;
    private double end;

    TurnPiece(TableTurn first) {
        this.first = first;
        this.labels = first.labels().clone();
        this.features = first.features().clone();
        this.text = first.text();
        this.narrative = first.narrative();
        this.end = known(first.times().end());
    }

    private static double known(@Nullable Double time) {
        return time == null ? Double.NaN : time;
    }

    @Override
    public String speaker() {
        return first.speaker();
    }

    @Override
    public boolean isUnknown() {
        return speaker().isEmpty() || speaker().equals(Talkturn.UNKNOWN_SPEAKER);
    }

    @Override
    public double start() {
        return known(first.times().start());
    }

    @Override
    public double end() {
        return end;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean agreesWith(TurnPiece next) {
        return SaidOn.agree(labels, next.labels);
    }

    @Override
    public void append(TurnPiece next) {
        text = SaidOn.joined(text, next.text);
        narrative = narrative == null || next.narrative == null ? narrative : narrative + " " + next.narrative;
        end = Math.max(end, next.end);
        SaidOn.fill(labels, next.labels);
        SaidOn.fill(features, next.features);
    }

    /** The row with all that was joined to it. */
    TableTurn whole() {
        Times times = new Times(first.times().start(), Double.isNaN(end) ? null : end);
        return new TableTurn(first.origin(), first.place(), first.speaker(), times, text, narrative, labels, features);
    }
}
