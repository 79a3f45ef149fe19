package io.talkturn.corpus.io.transcript;

/** What a tier can be, as its format says; what stands in it decides the rest. */
public enum TierKind {
    /** Annotations with times of their own: talkturns, or codes. */
    SPEECH,
    /** Words with times. */
    WORDS,
    /** One value for an annotation of the parent tier: a label, or something that is told. */
    VALUES,
    /** Who says the annotation of the parent tier. */
    SPEAKER,
    /** Never taken by a guess; a mapping can. */
    OTHER
}
