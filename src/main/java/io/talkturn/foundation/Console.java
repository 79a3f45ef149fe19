package io.talkturn.foundation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What a process without a command line says of itself, such as a worker, whose error stream is the run's log. */
public final class Console {
    private Console() {}

    /** Says one line. */
    public static void say(String line) {
        System.err.println(Printable.line(line));
    }

    /** Says where a defect is. */
    public static void trace(Throwable thrown) {
        System.err.print(traceOf(thrown));
    }

    /** A stack trace as Java prints it, in which no message can forge a line. */
    public static String traceOf(Throwable thrown) {
        StringBuilder out = new StringBuilder();
        trace(thrown, "", out, Collections.newSetFromMap(new IdentityHashMap<>()));
        return out.toString();
    }

    private static void trace(Throwable thrown, String before, StringBuilder out, Set<Throwable> told) {
        if (!told.add(thrown)) {
            return;
        }
        out.append(before).append(Printable.line(thrown.toString())).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            out.append("\tat ").append(Printable.line(frame.toString())).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            trace(suppressed, "Suppressed: ", out, told);
        }
        if (thrown.getCause() != null) {
            trace(thrown.getCause(), "Caused by: ", out, told);
        }
    }
}
