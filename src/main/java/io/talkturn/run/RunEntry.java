package io.talkturn.run;

import io.talkturn.foundation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A run as the list of runs shows it; a damaged one has a problem instead of what could not be read.
 *
 * @param spec null where run.json is damaged
 * @param status null where status.json is damaged
 * @param problem why something could not be read, null where all is well
 */
public record RunEntry(
        RunFolder folder,
        @Nullable RunSpec spec,
        @Nullable RunStatus status,
        @Nullable UserError problem) {

    /** What people call it: the name in the specification, else the folder's. */
    public String title() {
        return spec == null ? folder.name() : spec.name();
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
}
