package io.talkturn.setting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What values a setting takes. */
public sealed interface Domain {
    /**
     * What was typed, as a value.
     *
     * @throws IllegalArgumentException with a sentence for people where it is not allowed
     */
    Object parse(String typed);

    /** Whether a value is allowed. */
    boolean allows(@Nullable Object value);

    /** What is allowed, as it stands after “Use”. */
    String range();

    /** A whole number. */
    static Domain whole(long least, long most) {
        return new Whole(least, most);
    }

    /** A number from 0, below 1. */
    static Domain share() {
        return new Decimal(0, true, 1, false, "a number from 0, below 1");
    }

    /** A number above 0. */
    static Domain positive() {
        return new Decimal(0, false, Double.MAX_VALUE, true, "a number above 0, for example 2^-9");
    }

    /** A number that is not negative. */
    static Domain notNegative() {
        return new Decimal(0, true, Double.MAX_VALUE, true, "0 or more");
    }

    /** A number above 0, at most 1. */
    static Domain part() {
        return new Decimal(0, false, 1, true, "a number above 0, at most 1");
    }

    /**
     * A whole number.
     *
     * @param least the lowest allowed
     * @param most the highest allowed
     */
    record Whole(long least, long most) implements Domain {
        @Override
        public Object parse(String typed) {
            double number = Numbers.parse(typed);
            // beyond 2^53 a double is not exact
            String text = typed.strip();
            boolean isWhole = number == Math.rint(number);
            Object value = text.matches("[+-]?\\d{1,19}") ? (Object) exact(text) : (Object) (long) number;
            if (!isWhole || !allows(value)) {
                throw new IllegalArgumentException("Use " + range() + ".");
            }
            return value;
        }

        private static long exact(String digits) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("“" + digits + "” is too large a number.", e);
            }
        }

        @Override
        public boolean allows(@Nullable Object value) {
            return value instanceof Number n && n.longValue() >= least && n.longValue() <= most;
        }

        @Override
        public String range() {
            return least == Long.MIN_VALUE ? "a whole number" : "a whole number from " + least + " to " + most;
        }
    }

    /**
     * A number.
     *
     * @param least bound below
     * @param withLeast whether the bound itself is allowed
     * @param most bound above
     * @param withMost whether the bound itself is allowed
     * @param range in words
     */
    record Decimal(double least, boolean withLeast, double most, boolean withMost, String range) implements Domain {
        @Override
        public Object parse(String typed) {
            double number = Numbers.parse(typed);
            if (!allows(number)) {
                throw new IllegalArgumentException("Use " + range + ".");
            }
            return number;
        }

        @Override
        public boolean allows(@Nullable Object value) {
            if (!(value instanceof Number number)) {
                return false;
            }
            double n = number.doubleValue();
            return (withLeast ? n >= least : n > least) && (withMost ? n <= most : n < most);
        }
    }

    /** One of a few. */
    record Choice(List<Named> choices) implements Domain {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public Object parse(String typed) {
            String id = typed.strip();
            if (!allows(id)) {
                throw new IllegalArgumentException("Use " + range() + ".");
            }
            return id;
        }

        @Override
        public boolean allows(@Nullable Object value) {
            return value != null
                    && choices.stream().anyMatch(choice -> choice.id().equals(Setting.id(value)));
        }

        @Override
        public String range() {
            return choices.stream().map(Named::id).collect(Collectors.joining(", "));
        }
    }

    /**
     * A word of which not all values are known beforehand, for example a device: it is checked where it is used.
     *
     * @param choices those that are offered
     */
    record Word(List<Named> choices, String range) implements Domain {
        public Word {
            choices = List.copyOf(choices);
        }

        @Override
        public Object parse(String typed) {
            return typed.strip();
        }

        @Override
        public boolean allows(@Nullable Object value) {
            return value != null;
        }
    }

    /** Yes or no. */
    record Switch() implements Domain {
        @Override
        public Object parse(String typed) {
            return switch (typed.strip()) {
                case "true", "yes", "1" -> true;
                case "false", "no", "0" -> false;
                default -> throw new IllegalArgumentException("Use " + range() + ".");
            };
        }

        @Override
        public boolean allows(@Nullable Object value) {
            return value instanceof Boolean;
        }

        @Override
        public String range() {
            return "true or false";
        }
    }

    /** A file, or none. */
    record File(String none) implements Domain {
        @Override
        public Object parse(String typed) {
            return typed;
        }

        @Override
        public boolean allows(@Nullable Object value) {
            return true;
        }

        @Override
        public String range() {
            return "a file";
        }
    }

    /**
     * A value and what people call it.
     *
     * @param id as it stands in files and on the command line
     * @param title as the window shows it
     */
    record Named(String id, String title) {}
}
