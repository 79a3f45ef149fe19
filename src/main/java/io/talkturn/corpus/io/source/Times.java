package io.talkturn.corpus.io.source;

import org.jspecify.annotations.Nullable;

/**
 * When a talkturn was spoken, as a source has it.
 *
 * @param start seconds from the start of the recording, or null where unknown
 * @param end seconds, or null where unknown
 */
public record Times(@Nullable Double start, @Nullable Double end) {
    /** Where nothing is known. */
    public static final Times UNKNOWN = new Times(null, null);

    /** Whether the end is before the start, so that neither can be believed. */
    public boolean isReversed() {
        return start != null && end != null && end < start;
    }
}
