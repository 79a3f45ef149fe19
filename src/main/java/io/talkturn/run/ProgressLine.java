package io.talkturn.run;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a command is, as the line that it says to the program that started it.
 *
 * @param what is being done, in the words of the command line
 * @param done how much of it is done, in any unit
 * @param total how much there is, or 0 where unknown
 */
public record ProgressLine(String what, long done, long total) {
    private static final String ASKED = "TALKTURN_PROGRESS";
    private static final Pattern LINE = Pattern.compile("talkturn-progress (\\d+)/(\\d+) (.*)");

    /** Whether whoever started this process wants such lines; at a terminal nobody does. */
    public static boolean isAsked() {
        return System.getenv(ASKED) != null;
    }

    /** Asks for such lines of a process that is yet to be started. */
    static void ask(Map<String, String> environment) {
        environment.put(ASKED, "lines");
    }

    /** The line. */
    public String line() {
        return "talkturn-progress " + done + "/" + total + " " + what;
    }

    /** Such a line read back; empty for anything else that a command says. */
    public static Optional<ProgressLine> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new ProgressLine(
                        matcher.group(3), Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
