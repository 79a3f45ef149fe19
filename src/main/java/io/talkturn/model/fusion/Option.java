package io.talkturn.model.fusion;

import io.talkturn.setting.Numbers;

/**
 * A number that shapes a model and that a user can set, for example {@code text.hidden}.
 *
 * @param name dotted; the first part names a branch or modality where the option belongs to one
 * @param iemocap its value in the IEMOCAP preset, the default
 * @param mosei its value in the MOSEI preset
 */
public record Option(String name, Kind kind, double iemocap, double mosei) {
    /** Units, heads or layers beyond this are a slip of the keyboard. */
    private static final int MOST_UNITS = 10_000;

    private static final int MOST_COLUMNS = 100_000;

    /** What numbers an option takes. */
    public enum Kind {
        /** A whole number, at least 1. */
        SIZE("a whole number from 1 to " + Option.MOST_UNITS),
        /** A whole number, 0: chosen by the model. */
        SIZE_OR_AUTO("a whole number from 0 to " + Option.MOST_COLUMNS + ", 0 for the model's own choice"),
        /** A dropout rate, [0, 1). */
        RATE("a number from 0, below 1"),
        /** 0 or 1. */
        FLAG("0 or 1");

        private final String range;

        Kind(String range) {
            this.range = range;
        }

        /** What is allowed, in words. */
        public String range() {
            return range;
        }

        /**
         * What was typed, as a value.
         *
         * @throws IllegalArgumentException with a sentence where it is not allowed
         */
        public double parse(String typed) {
            double value = Numbers.parse(typed);
            if (!allows(value)) {
                throw new IllegalArgumentException("Use " + range + ".");
            }
            return value;
        }

        boolean allows(double value) {
            boolean whole = value == Math.rint(value);
            return switch (this) {
                case SIZE -> whole && value >= 1 && value <= MOST_UNITS;
                case SIZE_OR_AUTO -> whole && value >= 0 && value <= MOST_COLUMNS;
                case RATE -> value >= 0 && value < 1;
                case FLAG -> value == 0 || value == 1;
            };
        }
    }

    static Option size(String name, int both) {
        return size(name, both, both);
    }

    static Option size(String name, int iemocap, int mosei) {
        return new Option(name, Kind.SIZE, iemocap, mosei);
    }

    static Option automatic(String name) {
        return new Option(name, Kind.SIZE_OR_AUTO, 0, 0);
    }

    static Option rate(String name, double both) {
        return new Option(name, Kind.RATE, both, both);
    }

    static Option flag(String name, boolean iemocap, boolean mosei) {
        return new Option(name, Kind.FLAG, iemocap ? 1 : 0, mosei ? 1 : 0);
    }

    /** Its value in a preset. */
    public double in(Preset preset) {
        return preset == Preset.IEMOCAP ? iemocap : mosei;
    }
}
