package io.talkturn.corpus.io.source;

import org.jspecify.annotations.Nullable;

/**
 * Which neighbours of one speaker become one talkturn.
 *
 * @param seconds the longest pause between them; negative: none are joined
 * @param onlyUnfinished whether the first must lack an end mark
 */
public record JoinRule(double seconds, boolean onlyUnfinished) {
    /** Nothing is joined. */
    public static final JoinRule NONE = new JoinRule(-1, false);

    /** Cues of subtitles: a sentence that goes on within a second. */
    public static final JoinRule SUBTITLES = new JoinRule(1, true);

    /** Words of a forced alignment. */
    public static final JoinRule WORDS = new JoinRule(0.5, false);

    // times are told in milliseconds
    private static final double ROUNDING = 1e-6;

    /** The rule that holds where a user asked for a pause, or did not. */
    public static JoinRule asked(@Nullable Double seconds, JoinRule usual) {
        if (seconds == null) {
            return usual;
        }
        return seconds == 0 ? NONE : new JoinRule(seconds, false);
    }

    /** Whether a pause of this length is bridged. */
    boolean bridges(double pause) {
        return pause <= seconds + ROUNDING;
    }

    /** The rule for people. */
    public String words() {
        return (onlyUnfinished ? "the first has no end mark and " : "") + "the pause is at most " + seconds + " s";
    }
}
