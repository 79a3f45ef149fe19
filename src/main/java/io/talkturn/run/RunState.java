package io.talkturn.run;

import java.util.Locale;

/** Where a run stands, as its status file says. */
public enum RunState {
    /** Made, and not started yet. */
    NEW,
    /** Waiting for a worker. */
    QUEUED,
    /** A worker is busy with it (or died: see {@link RunStatus#isOrphaned()}). */
    RUNNING,
    /** Stopped with a checkpoint, to be resumed. */
    PAUSED,
    /** Ended by the user before its last epoch; results were kept. */
    STOPPED,
    /** Ended by the user, who wanted to keep nothing but the specification. */
    DISCARDED,
    /** Ended by itself; results are there. */
    FINISHED,
    /** Ended by an error that the status tells. */
    FAILED;

    /** The word for people and in JSON for programs: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether results can be looked at. */
    public boolean hasResults() {
        return this == STOPPED || this == FINISHED;
    }

    /** Whether nothing more will happen without the user. */
    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
