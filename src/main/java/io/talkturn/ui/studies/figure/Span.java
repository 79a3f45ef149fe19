package io.talkturn.ui.studies.figure;

/** A part of an axis that is brushed, from 0 to 1. */
record Span(double from, double to) {
    /** A part between two places, in either order. */
    static Span between(double one, double other) {
        return new Span(Math.clamp(Math.min(one, other), 0, 1), Math.clamp(Math.max(one, other), 0, 1));
    }

    /** @param slack so far beside it a value belongs to it too */
    boolean has(double place, double slack) {
        return place >= from - slack && place <= to + slack;
    }
}
