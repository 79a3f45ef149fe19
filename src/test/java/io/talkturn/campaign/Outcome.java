package io.talkturn.campaign;

import java.util.regex.Pattern;

/**
 * What a command did.
 *
 * @param exit its exit code, 137 where it was killed
 * @param said all that it printed
 */
record Outcome(int exit, String said) {
    private static final int KILLED = 137;
    private static final int USER_ERROR = 2;
    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(|^Exception in thread|^Caused by: |^[\\w.]+(Exception|Error): ");

    boolean isDone() {
        return exit == 0;
    }

    boolean isKilled() {
        return exit == KILLED;
    }

    /** Refused with a sentence, as a user's mistake is. */
    boolean isRefused() {
        return exit == USER_ERROR && said.contains("talkturn: ") && !isTrace();
    }

    /** Whether a stack trace was printed, which no user should ever see. */
    boolean isTrace() {
        return TRACE.matcher(said).find();
    }

    /** Exit code and the last lines, for a report. */
    String brief() {
        String text = said.strip().replaceAll("\\s*\\R\\s*", " / ");
        return "exit " + exit + ": " + (text.length() <= 300 ? text : "…" + text.substring(text.length() - 300));
    }
}
