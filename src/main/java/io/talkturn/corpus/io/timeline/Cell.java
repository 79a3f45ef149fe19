package io.talkturn.corpus.io.timeline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cell that should hold a number. Plain decimals, which is nearly all of them, are read without making text. */
final class Cell {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final int MOST_DIGITS = 18;
    /** Up to here a whole number and its quotient by a power of ten are exact to the last bit. */
    private static final long EXACT = 1L << 53;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
    /** As pandas and people write durations: {@code 0 days 00:00:00.02}, {@code 1:02.5}. */
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,4}) days?,?)?(?: ?\\+?(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2}(?:[.,]\\d{1,9})?))?");

    private double value;
    private boolean plain;

    /** The number that was read. */
    double value() {
        return value;
    }

    /** Whether it was a plain decimal; otherwise nothing was read. */
    boolean isPlain() {
        return plain;
    }

    /**
     * Reads a plain decimal.
     *
     * @return the place of the delimiter or line end behind it, or of its start where it is not plain
     */
    int read(byte[] bytes, int start, byte delimiter) {
        int i = start;
        while (bytes[i] == ' ') {
            i++;
        }
        boolean negative = bytes[i] == '-';
        i += negative ? 1 : 0;
        long digits = 0;
        int from = i;
        for (int d = bytes[i] - '0'; d >= 0 && d <= 9; d = bytes[++i] - '0') {
            digits = digits * 10 + d;
        }
        int count = i - from;
        int decimals = 0;
        if (bytes[i] == '.' || (bytes[i] == ',' && delimiter != ',')) {
            int point = i++;
            for (int d = bytes[i] - '0'; d >= 0 && d <= 9; d = bytes[++i] - '0') {
                digits = digits * 10 + d;
            }
            decimals = i - point - 1;
            count += decimals;
        }
        while (bytes[i] == ' ' || bytes[i] == '\r') {
            i++;
        }
        plain = count > 0 && count <= MOST_DIGITS && digits <= EXACT && (bytes[i] == delimiter || bytes[i] == '\n');
        if (!plain) {
            return start;
        }
        double number = digits / POWERS[decimals];
        value = negative ? -number : number;
        return i;
    }

    /**
     * Any spelling of a number, with a decimal point or comma; NaN where the cell is empty or says so, null where it is
     * something else.
     */
    static @Nullable Double parse(String cell) {
        String text = cell.strip();
        if (COMMA.matcher(text).matches()) {
            return Double.valueOf(text.replace(',', '.'));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "nan", "na", "n/a", "#n/a", "null", "none", "-nan", "nan(ind)", "-nan(ind)" -> Double.NaN;
            // Praat, and openSMILE's ARFF
            case "--undefined--", "undefined", "?" -> Double.NaN;
            case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
        };
    }

    /** A time in seconds, as a number or as hours, minutes and seconds; NaN where missing, null where it is no time. */
    static @Nullable Double parseTime(String cell) {
        Double number = parse(cell);
        if (number != null) {
            return number;
        }
        Matcher clock = CLOCK.matcher(cell.strip());
        if (!clock.matches()) {
            return null;
        }
        double seconds = part(clock.group(4));
        return ((part(clock.group(1)) * 24 + part(clock.group(2))) * 60 + part(clock.group(3))) * 60 + seconds;
    }

    private static double part(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }
}
