package io.talkturn.task;

/** The four families of auxiliary tasks (HAN-ROCK paper, section 3.3). */
public enum TaskFamily {
    /** Facial actions, measured by OpenFace. */
    ACTIONS("a"),
    /** Tone of voice. */
    PROSODY("p"),
    /** The primary label of earlier talkturns. */
    HISTORICAL("h"),
    /** The primary label of later talkturns. */
    FUTURE("f");

    private final String letter;

    TaskFamily(String letter) {
        this.letter = letter;
    }

    /** The letter in names such as {@code aphf}. */
    public String letter() {
        return letter;
    }

    /** Whether the target is a label of another talkturn rather than a measurement. */
    public boolean isLabel() {
        return this == HISTORICAL || this == FUTURE;
    }
}
