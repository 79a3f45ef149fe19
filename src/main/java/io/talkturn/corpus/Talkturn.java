package io.talkturn.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One talkturn: what one speaker said before somebody else spoke.
 *
 * @param id unique within the corpus
 * @param speaker the speaker's id, unique within the corpus
 * @param start seconds from the start of the recording, or null where unknown
 * @param end seconds, or null where unknown
 * @param text what was said, as transcribed; may be empty
 * @param narrative the MONAH sentence, or null where the talkturn was not woven
 * @param words word times, empty where unknown
 */
public record Talkturn(
        String id,
        String speaker,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        @Nullable String narrative,
        List<Word> words) {
    /** Stands where a source names no speaker: not a person, so never compared with itself. */
    public static final String UNKNOWN_SPEAKER = "unknown";

    public Talkturn {
        words = List.copyOf(words);
    }

    /** The narrative where there is one, else the text. */
    public String narrativeOrText() {
        return narrative == null ? text : narrative;
    }
}
