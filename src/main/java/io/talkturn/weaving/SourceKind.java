package io.talkturn.weaving;

import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file of measurements holds. */
public enum SourceKind {
    /** OpenFace 2, a frame a row. */
    ACTIONS,
    /** Tone probabilities, a talkturn a row. */
    TONE,
    /** Numbers with a time, a sample a row. */
    TIMED,
    /** Words with a time, a word a row. */
    WORDS;

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name.
     *
     * @throws UserError where there is none
     */
    static SourceKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "“" + id + "” is no kind of measurement.",
                        "Use one of "
                                + Arrays.stream(values()).map(SourceKind::id).collect(Collectors.joining(", "))
                                + "."));
    }
}
