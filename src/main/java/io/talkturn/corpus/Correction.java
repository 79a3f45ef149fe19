package io.talkturn.corpus;

import org.jspecify.annotations.Nullable;

/**
 * What a person put right in a talkturn, kept apart from the automatic value.
 *
 * @param id of the correction, unique in the corpus
 * @param talkturn the talkturn's id
 * @param field what was put right, see {@link CorrectionField}
 * @param old the value that was shown when it was put right, empty for a missing one
 * @param value the value that holds now, empty for a missing one
 * @param author who put it right
 * @param time when, as ISO 8601 with zone
 * @param undone who took it back and when, or null while it holds
 */
public record Correction(
        String id,
        String talkturn,
        String field,
        String old,
        String value,
        String author,
        String time,
        @Nullable Undone undone) {
    /** Who took a correction back, and when. */
    public record Undone(String author, String time) {}

    /** Whether it holds. */
    public boolean holds() {
        return undone == null;
    }

    /** The same, taken back. */
    public Correction takenBack(String by, String when) {
        return new Correction(id, talkturn, field, old, value, author, time, new Undone(by, when));
    }
}
