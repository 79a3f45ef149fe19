package io.talkturn.monah;

import org.jspecify.annotations.Nullable;

/**
 * Which characters of a sentence tell which cue.
 *
 * @param from first character
 * @param to after the last character
 * @param cue what they tell
 * @param value its raw value: words per minute, ms, probability, or the unit of the action; null for words
 * @param z standard score, null where the cue has none
 */
public record Span(
        int from,
        int to,
        Cue cue,
        @Nullable Double value,
        @Nullable Double z) {}
