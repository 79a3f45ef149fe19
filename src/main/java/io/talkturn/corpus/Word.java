package io.talkturn.corpus;

/**
 * One spoken word and when it was said.
 *
 * @param start seconds from the start of the recording, or NaN where the source has no time for this word, as aligners leave
 *     words with digits
 * @param end seconds, or NaN
 */
public record Word(String text, double start, double end) {
    /** A word of which only is known that it was said. */
    public static Word untimed(String text) {
        return new Word(text, Double.NaN, Double.NaN);
    }

    /** Whether it is known when it was said. */
    public boolean isTimed() {
        return !Double.isNaN(start) && !Double.isNaN(end);
    }
}
