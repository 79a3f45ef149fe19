package io.talkturn.corpus;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an importer skipped or changed, and why.
 *
 * @param code a stable name for tests and grouping, for example {@code utterance_without_id}
 * @param severity whether it must reach the user or may be summarised
 * @param file the file's path below the folder that was imported
 * @param line the line, counted from 1, or null where the whole file is meant
 * @param reason a sentence for people
 */
public record ImportNote(
        String code,
        Severity severity,
        String file,
        @Nullable Integer line,
        String reason) {
    /** How much a note matters. */
    public enum Severity {
        /** May be summarised. */
        INFO,
        /** Must reach the user. */
        WARN
    }
}
