package io.talkturn.report;

/** What stands in one place of a {@link Table}. */
public sealed interface Cell {
    /** Words. */
    record Text(String value) implements Cell {}

    /** A number in full precision; NaN where it is not defined, which is shown as a dash. */
    record Numeric(double value) implements Cell {}

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
}
