package io.talkturn.monah;

import io.talkturn.corpus.ScriptWords;

/**
 * One talkturn as it was said.
 *
 * @param speaker whoever spoke, as told apart within the conversation
 * @param text what was said, as transcribed
 * @param start seconds, NaN where unknown
 * @param end seconds, NaN where unknown: the end of the last word where known, else its start
 */
public record Spoken(String speaker, String text, double start, double end) {
    /** How many words the transcript has, between blanks or, in scripts without, by {@link ScriptWords}. */
    public int words() {
        return ScriptWords.count(text);
    }

    /** Words per minute, NaN without times; a talkturn without length counts as one second (MONAH paper: features). */
    public double wordsPerMinute() {
        double seconds = end - start;
        return 60.0 * words() / (seconds <= 0 ? 1 : seconds);
    }
}
