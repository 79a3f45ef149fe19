package io.talkturn.monah;

/** What a span of a narrative tells. */
public enum Cue {
    /** The words of the talkturn itself. */
    WORDS,
    DELAY,
    TONE,
    SPEECH_RATE,
    SMILE,
    POSITIVE_EXPRESSION,
    UPPER_LID,
    CHIN,
    LIP,
    JAW,
    NOD,
    LEAN
}
