package io.talkturn.monah;

/** The five tones of voice that a tone table gives probabilities for (MONAH paper: inputs). */
public enum Tone {
    NEUTRAL,
    HAPPY,
    SAD,
    ANGRY,
    FEAR
}
