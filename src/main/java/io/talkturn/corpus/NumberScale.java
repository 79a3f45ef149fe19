package io.talkturn.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The scale that a number label was given on: that of the questionnaire or the raters, not the range of the values.
 *
 * @param lowest its low end
 * @param highest its high end, above it
 */
public record NumberScale(double lowest, double highest) {
    public NumberScale {
        if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest)) {
            throw new IllegalArgumentException("a scale from " + lowest + " to " + highest);
        }
    }

    /** Whether it ends exactly there. */
    public boolean is(double low, double high) {
        return lowest == low && highest == high;
    }

    /** Whether a number lies on it. */
    public boolean holds(double value) {
        return value >= lowest && value <= highest;
    }

    /** For sentences: {@code -3 to 3}. */
    @JsonIgnore
    public String told() {
        return plain(lowest) + " to " + plain(highest);
    }

    private static String plain(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }
}
