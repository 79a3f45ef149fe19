package io.talkturn.run.faith;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is taken away from a window. */
public enum FaithUnit {
    /** Words of the predicted talkturn, by their attention within it; the talkturns before it stay whole. */
    WORDS("words"),
    /** Words of all talkturns of the window, by the product of their attention and that of their talkturn. */
    WINDOW("window"),
    /** Whole talkturns before the predicted one, which always stays: without it there is nothing to predict. */
    TALKTURNS("talkturns");

    private final String id;

    FaithUnit(String id) {
        this.id = id;
    }

    /** In files and on the command line. */
    @JsonValue
    public String id() {
        return id;
    }
}
