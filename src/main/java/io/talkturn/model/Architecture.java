package io.talkturn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.UserError;
import java.util.Locale;

/** The three networks over talkturn windows (HAN-ROCK paper: forward pass). */
public enum Architecture {
    /** Hierarchical attention network with the primary head only. */
    HAN,
    /** One word encoder, one talkturn encoder, a head a task. */
    FLAT,
    /** Two word encoders, a talkturn encoder a task, attention over tasks. */
    ROCK;

    /** The name in files and on the command line. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people see. */
    public String title() {
        return switch (this) {
            case HAN -> "HAN";
            case FLAT -> "Flat multi-task HAN";
            case ROCK -> "HAN-ROCK";
        };
    }

    /**
     * Finds an architecture by its name in files.
     *
     * @throws UserError where there is none of that name
     */
    @JsonCreator
    public static Architecture of(String id) {
        for (Architecture architecture : values()) {
            if (architecture.id().equals(id)) {
                return architecture;
            }
        }
        throw new UserError("There is no architecture “" + id + "”.", "Use han, flat or rock.");
    }
}
