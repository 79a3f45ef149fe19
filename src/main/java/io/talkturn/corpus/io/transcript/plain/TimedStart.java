package io.talkturn.corpus.io.transcript.plain;

import io.talkturn.corpus.io.source.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with a time, in front of it or behind a name.
 *
 * @param name who speaks, empty where the line does not say
 * @param start seconds
 * @param end seconds, NaN where the line says none
 * @param rest what stands behind
 */
record TimedStart(String name, double start, double end, String rest) {
    private static final String TIME = "\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d{1,3})?";
    private static final String RANGE =
            "(?<start>" + TIME + ")(?:\\s{0,3}(?:-->|–|—|-|to)\\s{0,3}(?<end>" + TIME + "))?";
    private static final Pattern IN_FRONT =
            Pattern.compile("^\\s{0,9}[\\[(]?" + RANGE + "(?<close>[\\])])?\\s{0,9}(?<rest>.*)$");
    private static final Pattern BEHIND =
            Pattern.compile("^\\s{0,9}(?<name>\\p{L}[^\\d:\\[\\]()\\t]{0,39})\\s{1,20}[\\[(]?" + RANGE
                    + "[\\])]?\\s{0,9}(?:(?<colon>:)\\s{0,9}(?<rest>.*)|)$");

    static Optional<TimedStart> of(String line) {
        Matcher front = IN_FRONT.matcher(line);
        if (front.matches()) {
            return made("", front);
        }
        Matcher behind = BEHIND.matcher(line);
        return behind.matches() ? made(behind.group("name").strip(), behind) : Optional.empty();
    }

    private static Optional<TimedStart> made(String name, Matcher matcher) {
        double start = Clock.seconds(matcher.group("start")).orElse(Double.NaN);
        String until = matcher.group("end");
        double end = until == null ? Double.NaN : Clock.seconds(until).orElse(Double.NaN);
        String rest = matcher.group("rest");
        return Double.isNaN(start)
                ? Optional.empty()
                : Optional.of(new TimedStart(name, start, end, rest == null ? "" : rest.strip()));
    }
}
