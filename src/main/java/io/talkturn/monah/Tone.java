package io.talkturn.monah;

/** The five tones of voice that a tone table gives probabilities for (MONAH paper: inputs). */
public enum Tone {
    NEUTRAL(""),
    HAPPY("happily"),
    SAD("sadly"),
    ANGRY("angrily"),
    FEAR("");

    private final String adverb;

    Tone(String adverb) {
        this.adverb = adverb;
    }

    /** The adverb in a narrative; empty for the tones that are never told. */
    public String adverb() {
        return adverb;
    }
}
