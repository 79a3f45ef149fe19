package io.talkturn.corpus.io.source;

import io.talkturn.foundation.UserError;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as people write them: {@code 00:01:02,5}, {@code 75:10}, {@code 00:00:01:12} in frames, times of day, dates with times. */
public final class Clock {
    private static final Pattern FRAMES = Pattern.compile("(\\d{1,3}):([0-5]?\\d):([0-5]?\\d)[:;](\\d{1,2})");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}):([0-5]?\\d)(?:[.,](\\d{1,9}))?");
    private static final Pattern HALF_DAY = Pattern.compile(
            "(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?:[.,](\\d{1,9}))?\\s*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}.*");
    private static final int HALF = 12;

    private Clock() {}

    /** Whether a cell is a time of one of these forms. */
    public static boolean isClock(String cell) {
        return Cells.clock(cell).isPresent()
                || MINUTES.matcher(cell.strip()).matches()
                || isFrames(cell)
                || absolute(cell).isPresent();
    }

    /** Whether a cell counts frames after the seconds: how many make a second is not to be seen. */
    public static boolean isFrames(String cell) {
        return FRAMES.matcher(cell.strip()).matches();
    }

    /** Seconds from the start of the recording, of a time without frames; empty where it is none. */
    public static OptionalDouble seconds(String cell) {
        return seconds(cell, null);
    }

    /** What to say of times in frames in a form that cannot be told how many make a second. */
    public static UserError frames(SourceFile file, int line, String time) {
        return file.error(
                "Line " + line + " has the time “" + time.strip()
                        + "”, which ends in frames; nothing says how many frames a second has.",
                "Export the times with milliseconds.");
    }

    /**
     * Seconds from the start of the recording.
     *
     * @param framesPerSecond of times with frames, or null where it is not known: they are then no times
     */
    public static OptionalDouble seconds(String cell, @Nullable Double framesPerSecond) {
        String text = cell.strip();
        Matcher frames = FRAMES.matcher(text);
        if (frames.matches()) {
            return framesPerSecond == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(hours(frames) + Integer.parseInt(frames.group(4)) / framesPerSecond);
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            long whole = Long.parseLong(minutes.group(1)) * 60 + Long.parseLong(minutes.group(2));
            return OptionalDouble.of(Double.parseDouble(whole + "." + orZero(minutes.group(3))));
        }
        return Cells.clock(text);
    }

    private static double hours(Matcher clock) {
        return (Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2))) * 60.0
                + Long.parseLong(clock.group(3));
    }

    private static String orZero(@Nullable String digits) {
        return digits == null ? "0" : digits;
    }

    /** Seconds since some moment that has nothing to do with the recording: of a date with a time, or a half of a day. */
    public static OptionalDouble absolute(String cell) {
        String text = cell.strip();
        Matcher half = HALF_DAY.matcher(text);
        if (half.matches()) {
            long hour = Long.parseLong(half.group(1)) % HALF + (half.group(5).equalsIgnoreCase("p") ? HALF : 0);
            long whole = (hour * 60 + Long.parseLong(half.group(2))) * 60 + Long.parseLong(orZero(half.group(3)));
            return OptionalDouble.of(Double.parseDouble(whole + "." + orZero(half.group(4))));
        }
        return DATE.matcher(text).matches() ? date(text.replace(' ', 'T')) : OptionalDouble.empty();
    }

    private static OptionalDouble date(String text) {
        try {
            LocalDateTime time = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}")
                    ? OffsetDateTime.parse(text).toLocalDateTime()
                    : LocalDateTime.parse(text);
            return OptionalDouble.of(time.toInstant(ZoneOffset.UTC).toEpochMilli() / 1e3);
        } catch (DateTimeParseException e) {
            return OptionalDouble.empty();
        }
    }
}
