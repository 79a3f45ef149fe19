package io.talkturn.corpus.io.transcript;

/**
 * One annotation of a tier.
 *
 * @param text what stands in it
 * @param start seconds from the start of the recording, NaN where unknown
 * @param end seconds, NaN where unknown
 * @param of the number of the annotation of the parent tier that it belongs to, or -1 where time alone tells
 * @param line where it stands in the file, counted from 1
 * @param score how sure a recogniser was of a word, from 0 to 1, NaN where nothing says so
 */
public record Mark(String text, double start, double end, int of, int line, double score) {
    private static final int NONE = -1;

    /** An annotation without a score. */
    public Mark(String text, double start, double end, int of, int line) {
        this(text, start, end, of, line, Double.NaN);
    }

    /** An annotation that belongs to no other. */
    public static Mark at(String text, double start, double end, int line) {
        return new Mark(text, start, end, NONE, line);
    }

    /** A value of an annotation of the parent tier. */
    public static Mark of(String text, int parent, int line) {
        return new Mark(text, Double.NaN, Double.NaN, parent, line);
    }

    /** Whether both times are known. */
    public boolean isTimed() {
        return !Double.isNaN(start) && !Double.isNaN(end);
    }
}
