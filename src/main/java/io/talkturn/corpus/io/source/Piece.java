package io.talkturn.corpus.io.source;

/**
 * What may be a part of a talkturn: neighbours of one speaker become one.
 *
 * @param <P> the pieces that it can be joined with
 */
public interface Piece<P> {
    /** Who says it. */
    String speaker();

    /** Whether nobody knows who says it. */
    boolean isUnknown();

    /** Seconds, NaN where unknown. */
    double start();

    /** Seconds, NaN where unknown. */
    double end();

    /** What is said. */
    String text();

    /** Whether no value of one contradicts a value of the other. */
    boolean agreesWith(P next);

    /** Goes on with what follows. */
    void append(P next);

    /** Whether both times are known. */
    default boolean isTimed() {
        return !Double.isNaN(start()) && !Double.isNaN(end());
    }

    /** Whether the sentence seems to go on. */
    default boolean isUnfinished() {
        return SaidOn.isUnfinished(text());
    }
}
