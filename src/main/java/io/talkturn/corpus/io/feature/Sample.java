package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Word;
import java.util.List;
import java.util.regex.Pattern;
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
 * @param said by whom, and what
 */
record Sample(
        String place,
        int index,
        @Nullable String video,
        String id,
        @Nullable Double start,
        @Nullable Double end,
        Said said) {
    private static final Pattern NUMBERED =
            Pattern.compile("(train|training|valid|validation|val|dev|test|testing)_\\d{5}", Pattern.CASE_INSENSITIVE);

    /**
     * What was said.
     *
     * @param speaker who spoke, null where the source does not tell it
     * @param text the words, empty where unknown
     * @param words the words of the steps with their times, empty where unknown
     */
    record Said(@Nullable String speaker, String text, List<Word> words) {
        /** A text whose speaker and times are not known. */
        static Said text(String text) {
            return new Said(null, text, List.of());
        }
    }

    /** The same as part of a conversation. */
    Sample in(String conversation) {
        return new Sample(place, index, conversation, id, start, end, said);
    }

    /** Whether the source has no name for it. */
    boolean isNumbered() {
        return video == null && NUMBERED.matcher(id).matches();
    }
}
