package io.talkturn.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The status file of a run, {@code status.json}, replaced at every change.
 *
 * @param state where it stands
 * @param epoch epochs done
 * @param epochs epochs planned, at most
 * @param bestEpoch the epoch kept, counted from 1, 0: none yet
 * @param bestMetric the dev metric of that epoch
 * @param device in plain words, for example "CPU, 2 threads"
 * @param message what to tell the user, for example why it failed and the way out
 * @param etaSeconds estimated seconds to the end, null where unknown
 * @param pid process id of the worker, 0: none
 * @param processStart when that process started, ISO 8601, so that another process of the same number is told apart
 * @param updated when this was written, ISO 8601
 */
public record RunStatus(
        RunState state,
        int epoch,
        int epochs,
        int bestEpoch,
        @Nullable Double bestMetric,
        String device,
        String message,
        @Nullable Double etaSeconds,
        long pid,
        @Nullable String processStart,
        String updated) {

    /** Whether the worker's process is still there. */
    public boolean isAlive() {
        if (pid <= 0) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(this::isSameProcess)
                .orElse(false);
    }

    /** Running by its own word, but its process is gone: it can be resumed. */
    public boolean isOrphaned() {
        return state == RunState.RUNNING && !isAlive();
    }

    private boolean isSameProcess(ProcessHandle process) {
        var started = process.info().startInstant();
        if (started.isEmpty() || processStart == null) {
            return true;
        }
        return Math.abs(ChronoUnit.SECONDS.between(started.get(), Instant.parse(processStart))) <= 2;
    }
}
