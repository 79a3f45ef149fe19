package io.talkturn.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an importer skipped or changed, and why.
 *
 * @param code a stable name for tests and grouping, for example {@code utterance_without_id}
 * @param severity whether it must reach the user or may be summarised
 * @param file the file's path below the folder that was imported
 * @param line the line, counted from 1, or null where the whole file is meant
 * @param reason a sentence for people
 * @param times how many notes it stands for where there were too many to keep, else null
 */
public record ImportNote(
        String code,
        Severity severity,
        String file,
        @Nullable Integer line,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer times) {
    /** A note of one thing. */
    public ImportNote(String code, Severity severity, String file, @Nullable Integer line, String reason) {
        this(code, severity, file, line, reason, null);
    }

    /** How often it happened. */
    public int often() {
        return times == null ? 1 : times;
    }

    /** How much a note matters. */
    public enum Severity {
        /** May be summarised. */
        INFO,
        /** Must reach the user. */
        WARN
    }
}
