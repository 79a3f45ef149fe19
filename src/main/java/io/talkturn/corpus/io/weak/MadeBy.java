package io.talkturn.corpus.io.weak;

import io.talkturn.foundation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What made labels that come from elsewhere.
 *
 * @param name of the model, the program or the crowd
 * @param version of it, empty where it has none
 * @param date when the labels were made, as ISO 8601: a day or a time
 * @param confidence how good it is, 0 to 1; null where it is measured by the labels that people gave
 */
public record MadeBy(
        String name, String version, String date, @Nullable Double confidence) {
    public MadeBy {
        if (name.isBlank()) {
            throw new UserError("What made the labels has no name.", "Say it with --by, such as --by crowd.");
        }
        if (!date.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
            throw new UserError("“" + date + "” is no date.", "Write it as 2026-11-30.");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new UserError("A confidence of " + confidence + " cannot be.", "It reaches from 0 to 1.");
        }
    }

    /** Name and version. */
    public String title() {
        return (name.strip() + " " + version.strip()).strip();
    }
}
