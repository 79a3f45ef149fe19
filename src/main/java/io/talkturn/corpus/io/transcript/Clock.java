package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.UserError;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as transcripts write them: {@code 01:02:03.450}, {@code 02:03,450}, {@code 75:10}. */
public final class Clock {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})(?:[.,](\\d{1,9}))?");
    private static final Pattern FRAMES = Pattern.compile("\\d{1,2}:\\d{1,2}:\\d{1,2}[:;]\\d{1,2}");

    private Clock() {}

    /** Seconds, empty where it is no clock. */
    public static OptionalDouble seconds(String text) {
        Matcher matcher = CLOCK.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > 59) {
            return OptionalDouble.empty();
        }
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        long seconds = (hours * 60 + Long.parseLong(matcher.group(2))) * 60 + Long.parseLong(matcher.group(3));
        String parts = matcher.group(4) == null ? "0" : matcher.group(4);
        // one division of whole numbers gives the double nearest to what is written
        double scale = Math.pow(10, parts.length());
        return OptionalDouble.of((seconds * scale + Long.parseLong(parts)) / scale);
    }

    /** Whether it ends in frames of a film. */
    public static boolean isFrames(String text) {
        return FRAMES.matcher(text.strip()).matches();
    }

    /** What to say of times in frames. */
    public static UserError frames(SourceFile file, int line, String time) {
        return file.error(
                "Line " + line + " has the time “" + time.strip()
                        + "”, which ends in frames; nothing says how many frames a second has.",
                "Export the times with milliseconds.");
    }
}
