package io.talkturn.corpus.io.source;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers and times that people write into tables. */
public final class Cells {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]?\\d)(?:[.,:](\\d{1,9}))?");
    // digits are never given back: of a cell of a million digits and a letter every split would be tried
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d++,\\d++");
    private static final Pattern INFINITY = Pattern.compile("([+-]?)inf(inity)?", Pattern.CASE_INSENSITIVE);

    private Cells() {}

    /** Hours, minutes, seconds and parts after point or comma, in seconds: {@code 00:01:02,500}, {@code 1:02.5}. */
    public static OptionalDouble clock(String cell) {
        Matcher matcher = CLOCK.matcher(cell.strip());
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        long seconds = (hours * 60 + Long.parseLong(matcher.group(2))) * 60 + Long.parseLong(matcher.group(3));
        String parts = matcher.group(4) == null ? "0" : matcher.group(4);
        // one division of whole numbers gives the double nearest to what is written
        double scale = Math.pow(10, parts.length());
        return OptionalDouble.of((seconds * scale + Long.parseLong(parts)) / scale);
    }

    /** A number with decimal point or decimal comma; also inf and -inf, as feature extractors write them. */
    public static OptionalDouble number(String cell) {
        String text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        if (isDecimalComma(text)) {
            return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
        }
        Matcher infinity = INFINITY.matcher(text);
        if (infinity.matches()) {
            return OptionalDouble.of(
                    infinity.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.empty();
    }

    /** Whether a number is written with a decimal comma. */
    public static boolean isDecimalComma(String cell) {
        return DECIMAL_COMMA.matcher(cell.strip()).matches();
    }

    /** A whole number that is not negative, as ids are. */
    public static OptionalLong whole(String cell) {
        String text = cell.strip();
        return text.matches("\\d{1,15}(\\.0+)?")
                ? OptionalLong.of(Long.parseLong(text.replaceFirst("\\..*", "")))
                : OptionalLong.empty();
    }

    /** The text of a talkturn: no-break spaces become blanks, none at the ends. */
    public static String spoken(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }
}
