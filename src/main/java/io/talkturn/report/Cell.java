package io.talkturn.report;

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
            case Text t -> Double.NaN;
            case Blank b -> Double.NaN;
        };
    }
}
