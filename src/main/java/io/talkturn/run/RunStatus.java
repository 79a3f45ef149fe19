package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status file of a run, {@code status.json}, replaced at every change.
 *
 * @param state where it stands
 * @param epochs how far the training has come
 * @param device in plain words, for example "CPU, 2 threads"
 * @param message what to tell the user, for example why it failed and the way out
 * @param etaSeconds estimated seconds to the end, null where unknown
 * @param pid process id of the worker, 0: none
 * @param processStart when that process started, as {@link ProcessMark#start()}, so that another of the same number is told apart
 * @param updated when this was written, ISO 8601
 */
public record RunStatus(
        RunState state,
        @JsonUnwrapped RunEpochs epochs,
        String device,
        String message,
        @Nullable Double etaSeconds,
        long pid,
        @Nullable String processStart,
        String updated) {

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunStatus {
        Stream.of(state, epochs, device, message, updated).forEach(Objects::requireNonNull);
        // refuses what is no process
        new ProcessMark(pid, processStart);
    }

    /** The status of a run that nobody has worked on. */
    public static RunStatus of(RunState state, int epochs, String message) {
        return new RunStatus(state, RunEpochs.of(epochs), "", message, null, 0, null, now());
    }

    /** The time as it stands in status and events: ISO 8601 with zone, to the millisecond. */
    public static String now() {
        return OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }

    /** The same run in another state, with no worker. */
    public RunStatus without(RunState changed, String told) {
        return new RunStatus(changed, epochs, device, told, null, 0, null, now());
    }

    /** The same run, which waited for a worker, as it stood before. */
    RunStatus outOfQueue() {
        return without(epochs.done() > 0 ? RunState.PAUSED : RunState.NEW, "Taken out of the queue.");
    }

    /** The same run, which broke off, as one that can go on from its checkpoint. */
    public RunStatus outOfFailure() {
        return without(epochs.done() > 0 ? RunState.PAUSED : RunState.NEW, "To be run again.");
    }

    /** The same run with a process as its worker. */
    public RunStatus with(RunState changed, String told, ProcessMark worker) {
        return new RunStatus(changed, epochs, device, told, etaSeconds, worker.pid(), worker.start(), now());
    }

    /** Whether the worker's process is still there. */
    @JsonIgnore
    public boolean isAlive() {
        return new ProcessMark(pid, processStart).isAlive();
    }

    /** Running by its own word, but its process is gone: it can be resumed. */
    @JsonIgnore
    public boolean isOrphaned() {
        return state == RunState.RUNNING && !isAlive();
    }
}
