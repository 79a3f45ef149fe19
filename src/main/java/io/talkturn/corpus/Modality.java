package io.talkturn.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.UserError;
import java.util.Locale;

/** What is observed of a sample, in the order in which early fusion joins it (weak-label paper: data). */
public enum Modality {
    TEXT,
    AUDIO,
    VISION;

    /** The name in files, in parameters and on the command line. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a modality by its name in files.
     *
     * @throws UserError where there is none of that name
     */
    @JsonCreator
    public static Modality of(String id) {
        for (Modality modality : values()) {
            if (modality.id().equals(id)) {
                return modality;
            }
        }
        throw new UserError("There is no modality “" + id + "”.", "Use text, audio or vision.");
    }
}
