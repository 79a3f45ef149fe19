package io.talkturn.corpus.io.transcript.subtitle;

import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The times of a cue.
 *
 * @param settings what stands behind them, such as where the cue is shown
 */
record CueTimes(double start, double end, String settings) {
    private static final String ARROW = "-->";
    private static final Pattern TIME = Pattern.compile("(?:\\d{1,3}:)?\\d{2}:\\d{2}(?:[.,]\\d{1,3})?");

    static boolean isTimes(String line) {
        int arrow = line.indexOf(ARROW);
        return arrow > 0 && isTime(line.substring(0, arrow)) && isTime(first(line.substring(arrow + ARROW.length())));
    }

    /** Minutes and seconds have two digits here; meeting tools write 0:0:3.5. */
    private static boolean isTime(String text) {
        return TIME.matcher(text.strip()).matches() || Clock.isFrames(text);
    }

    private static String first(String rest) {
        String stripped = rest.strip();
        int blank = 0;
        while (blank < stripped.length() && !Character.isWhitespace(stripped.charAt(blank))) {
            blank++;
        }
        return stripped.substring(0, blank);
    }

    /** The times of a line of which {@link #isTimes} says that it has some. */
    static CueTimes of(SourceFile file, String line, int number) {
        int arrow = line.indexOf(ARROW);
        String rest = line.substring(arrow + ARROW.length()).strip();
        String end = first(rest);
        double from = seconds(file, line.substring(0, arrow), number);
        double to = seconds(file, end, number);
        return new CueTimes(from, to, rest.substring(end.length()).strip());
    }

    private static double seconds(SourceFile file, String text, int number) {
        OptionalDouble seconds = Clock.seconds(text);
        if (seconds.isEmpty()) {
            throw Clock.frames(file, number, text);
        }
        return seconds.getAsDouble();
    }
}
