package io.talkturn.report;

import java.util.List;

/** What stands in one place of a {@link Table}. */
public sealed interface Cell {
    /** Words. */
    record Text(String value) implements Cell {}

    /** A number in full precision; NaN where it is not defined, which is shown as a dash. */
    record Numeric(double value) implements Cell {}

    /**
     * A mean and its standard deviation.
     *
     * @param mean NaN where it is not defined
     * @param sd NaN where there is too little to have one
     */
    record Spread(double mean, double sd) implements Cell {}

    /**
     * A value and the interval about it.
     *
     * @param value NaN where it is not defined
     * @param low NaN where there is no interval
     * @param high likewise
     */
    record Interval(double value, double low, double high) implements Cell {}

    /**
     * A value with marks of significance and what they rest on.
     *
     * @param value NaN where it is not defined
     * @param marks {@link Marks}, empty for none
     * @param details for CSV and hover, as many as the column has parts beside the marks; NaN where one is not known
     */
    record Compared(double value, String marks, List<Double> details) implements Cell {
        public Compared {
            details = List.copyOf(details);
        }
    }

    /** Nothing: the column does not apply to the row. */
    record Blank() implements Cell {}

    /** A cell of words. */
    static Cell of(String text) {
        return new Text(text);
    }

    /** A cell with a number; NaN: not defined. */
    static Cell of(double value) {
        return new Numeric(value);
    }

    /** A cell that the column does not apply to. */
    static Cell blank() {
        return new Blank();
    }

    /** What the cell is sorted by where it is a number; NaN where there is none. */
    default double number() {
        return switch (this) {
            case Numeric(double value) -> value;
            case Spread(double mean, double sd) -> mean;
            case Interval(double value, double low, double high) -> value;
            case Compared(double value, String marks, List<Double> details) -> value;
            case Text t -> Double.NaN;
            case Blank b -> Double.NaN;
        };
    }
}
