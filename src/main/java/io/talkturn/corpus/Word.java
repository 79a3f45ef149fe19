package io.talkturn.corpus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One spoken word and when it was said.
 *
 * @param start seconds from the start of the recording, or NaN where the source has no time for this word, as aligners leave
 *     words with digits
 * @param end seconds, or NaN
 * @param score how sure a recogniser or aligner was of it, from 0 to 1, or NaN where nothing says so
 */
public record Word(String text, double start, double end, double score) {
    /** A word without a score. */
    public Word(String text, double start, double end) {
        this(text, start, end, Double.NaN);
    }

    /** A word of which only is known that it was said. */
    public static Word untimed(String text) {
        return new Word(text, Double.NaN, Double.NaN);
    }

    /** Whether it is known when it was said. */
    public boolean isTimed() {
        return !Double.isNaN(start) && !Double.isNaN(end);
    }

    /** Whether something says how sure it is. */
    public boolean isScored() {
        return !Double.isNaN(score);
    }

    /** {@code [text, start, end]}, and the score where there is one, as files have it; null in place of unknown times. */
    public List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(text);
        cells.add(isTimed() ? start : null);
        cells.add(isTimed() ? end : null);
        if (isScored()) {
            cells.add(score);
        }
        return cells;
    }
}
