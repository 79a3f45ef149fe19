package io.talkturn.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that must not happen.
 *
 * @param kind of input
 * @param sign what is the same in faults of one cause
 * @param input the number that repeats it
 * @param file that was spoiled
 * @param how it was spoiled
 * @param command that was run
 * @param details of the first one
 */
record FuzzFault(
        String kind, String sign, long input, String file, List<String> how, List<String> command, String details) {
    private static final int DEEPEST = 12;

    static String sign(Throwable thrown) {
        return thrown.getClass().getSimpleName() + " at " + place(thrown.getStackTrace());
    }

    static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(e -> e.getClassName().startsWith("io.talkturn.")
                        && !e.getClassName().contains(".campaign."))
                .limit(3)
                .map(e ->
                        e.getClassName().replaceFirst(".*\\.", "") + "." + e.getMethodName() + ":" + e.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    static String stack(Throwable thrown) {
        String own = thrown + "\n"
                + Arrays.stream(thrown.getStackTrace())
                        .limit(DEEPEST)
                        .map(e -> "    " + e)
                        .collect(Collectors.joining("\n"));
        return thrown.getCause() == null ? own : own + "\n  caused by " + stack(thrown.getCause());
    }

    String text() {
        return "input " + input + " (" + kind + "), file " + file + ", " + how + "\n  " + sign + "\n  "
                + String.join(" ", command) + "\n  " + details;
    }
}
