package io.talkturn.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that is known again later, also after its number was given to another one.
 *
 * @param pid its number, 0: none
 * @param start when it started, ISO 8601, null where the system does not tell
 */
public record ProcessMark(long pid, @Nullable String start) {
    /** The system's own idea of a start time can shift by a clock correction. */
    private static final long SECONDS_OF_GRACE = 2;

    /** What names no process must be noticed when it is read. */
    public ProcessMark {
        if (pid < 0) {
            throw new IllegalArgumentException("no process has the number " + pid);
        }
        started(start);
    }

    /** The mark of a process. */
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(
                process.pid(),
                process.info().startInstant().map(Instant::toString).orElse(null));
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
        Instant started = process.info().startInstant().orElse(null);
        return started == null
                || start == null
                || Math.abs(ChronoUnit.SECONDS.between(started, started(start))) <= SECONDS_OF_GRACE;
    }

    private static Instant started(@Nullable String start) {
        try {
            return start == null ? Instant.EPOCH : Instant.parse(start);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a process cannot have started at “" + start + "”", e);
        }
    }
}
