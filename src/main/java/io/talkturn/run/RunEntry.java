package io.talkturn.run;

import io.talkturn.foundation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A run as the list of runs shows it; a damaged one has a problem instead of what could not be read.
 *
 * @param spec null where run.json is damaged
 * @param status null where status.json is damaged
 * @param about null where about.json is damaged, which hinders nothing
 * @param problem why something could not be read, null where all is well
 */
public record RunEntry(
        RunFolder folder,
        @Nullable RunSpec spec,
        @Nullable RunStatus status,
        @Nullable RunAbout about,
        @Nullable UserError problem) {

    /** What people call it: the name they gave it, else the one in the specification, else the folder's. */
    public String title() {
        if (about != null && !about.name().isEmpty()) {
            return about.name();
        }
        return spec == null ? folder.name() : spec.name();
    }

    /** What people noted of it, empty where that is nothing. */
    public String note() {
        return about == null ? "" : about.note();
    }

    /** What it trains, null where the specification cannot be read. */
    public @Nullable NetworkSpec network() {
        return spec == null ? null : spec.network();
    }

    /** Where it stands; failed where that cannot be read. */
    public RunState state() {
        return status == null ? RunState.FAILED : status.state();
    }

    /** Whether a worker died over it, so that it should be resumed. */
    public boolean isOrphaned() {
        return status != null && status.isOrphaned();
    }

    /** Whether a worker is at work on it. */
    public boolean isAtWork() {
        return state() == RunState.RUNNING && !isOrphaned();
    }
}
