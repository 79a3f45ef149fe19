package io.talkturn.corpus.io.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number format makes of a number: Excel keeps times as fractions of a day, and dates as days. */
enum TimeFormat {
    /** A number as it is. */
    NONE,
    /** A time of day or a duration. */
    TIME,
    /** A day. */
    DATE,
    /** A day and a time. */
    DATE_TIME;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern HALVES = Pattern.compile("am/pm|a/p");
    private static final long DAY_MS = 86_400_000;
    /** Beyond so many days a clock cannot say it: hours have three digits at most. */
    private static final double MOST_DAYS = 41;

    private static final double MOST_DATE = 2_958_466;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** The kind of a format by its text; where that is not given, by its number in the standard. */
    static TimeFormat of(@Nullable String format, @Nullable Integer id) {
        if (format == null || format.isBlank()) {
            return standard(id == null ? 0 : id);
        }
        String first = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        int section = first.indexOf(';');
        first = section < 0 ? first : first.substring(0, section);
        if (first.contains("general") || first.contains("standard")) {
            return NONE;
        }
        boolean elapsed = ELAPSED.matcher(first).find();
        boolean halves = HALVES.matcher(first).find();
        String letters = HALVES.matcher(BRACKETS.matcher(first).replaceAll("")).replaceAll("");
        boolean time = elapsed || halves || letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || (!time && letters.indexOf('m') >= 0);
        return date ? (time ? DATE_TIME : DATE) : time ? TIME : NONE;
    }

    private static TimeFormat standard(int id) {
        return switch (id) {
            case 14, 15, 16, 17 -> DATE;
            case 18, 19, 20, 21, 45, 46, 47 -> TIME;
            case 22 -> DATE_TIME;
            default -> NONE;
        };
    }

    /** The text of a number: {@code 00:01:02.500}, {@code 2026-11-30}, {@code 2026-11-30 09:12:03}; empty for a plain number. */
    String text(double value, boolean from1904) {
        if (this == NONE || !(value >= 0) || value >= MOST_DATE) {
            return "";
        }
        boolean hasDay = this != TIME || value >= MOST_DAYS;
        if (!hasDay || (value < 1 && this == DATE_TIME)) {
            return clock(Math.round(value * DAY_MS));
        }
        LocalDateTime moment =
                (from1904 ? FROM_1904 : FROM_1900).atStartOfDay().plus(Math.round(value * DAY_MS), ChronoUnit.MILLIS);
        boolean isMidnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return this == DATE && isMidnight
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + clock(moment.toLocalTime().toNanoOfDay() / 1_000_000);
    }

    private static String clock(long ms) {
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
        return ms % 1000 == 0 ? clock : clock + String.format(Locale.ROOT, ".%03d", ms % 1000);
    }
}
