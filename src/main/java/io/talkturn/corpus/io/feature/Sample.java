package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sample before it is a talkturn.
 *
 * @param place where it stands, for notes: "train[3]"
 * @param index its number in the arrays of its split
 * @param video the recording that it is cut from, or null: it stands for itself
 * @param id its name; not always one of its own
 * @param start seconds, or null where unknown
 * @param end seconds, or null where unknown
 * @param text what was said, empty where unknown
 * @param words the words of its steps with their times, empty where unknown
 */
record Sample(
        String place,
        int index,
        @Nullable String video,
        String id,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        List<Word> words) {
    /** Whether the source has no name for it. */
    boolean isNumbered() {
        return video == null && id.matches("(train|valid|val|dev|test)_\\d{5}");
    }
}
