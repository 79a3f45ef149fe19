package io.talkturn.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that is known again later, also after its number was given to another one.
 *
 * @param pid its number, 0: none
 * @param start when it started: on Linux the name of the boot and ticks since then, which hold when the clock is set,
 *     elsewhere ISO 8601; null where the system does not tell
 */
public record ProcessMark(long pid, @Nullable String start) {
    /** The system's own idea of a time of day can shift by a clock correction. */
    private static final long SECONDS_OF_GRACE = 2;

    /** What names no process must be noticed when it is read. */
    public ProcessMark {
        if (pid < 0) {
            throw new IllegalArgumentException("no process has the number " + pid);
        }
        if (start != null && !ProcessStart.isTicks(start)) {
            instant(start);
        }
    }

    /** The mark of a process. */
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), ProcessStart.of(process));
    }

    /** Whether the process is still there. */
    public boolean isAlive() {
        return pid > 0
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .map(this::isSame)
                        .orElse(false);
    }

    private boolean isSame(ProcessHandle process) {
        if (start == null) {
            return true;
        }
        boolean isTicks = ProcessStart.isTicks(start);
        String now = isTicks ? ProcessStart.of(process) : ProcessStart.day(process);
        return now == null || (isTicks ? now.equals(start) : isNear(instant(now), instant(start)));
    }

    private static boolean isNear(Instant one, Instant other) {
        return Math.abs(ChronoUnit.SECONDS.between(one, other)) <= SECONDS_OF_GRACE;
    }

    private static Instant instant(String start) {
        try {
            return Instant.parse(start);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a process cannot have started at “" + start + "”", e);
        }
    }
}
