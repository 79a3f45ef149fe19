package io.talkturn.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Which characters of a narrative tell which feature.
 *
 * @param from first character
 * @param to after the last character
 * @param cue what they tell, for example {@code delay}, {@code tone}, {@code smile}; {@code words} for what was said
 * @param value the raw value in the unit of the cue, null for words and where only the presence is known
 * @param z standard score, null where the cue has none
 */
public record NarrativeSpan(
        int from,
        int to,
        String cue,
        @Nullable Double value,
        @Nullable Double z) {
    /** The cue of the words that were said. */
    public static final String WORDS = "words";
}
