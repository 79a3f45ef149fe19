package io.talkturn.run.faith;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is taken away from a window. */
public enum FaithUnit {
    /** Words of the predicted talkturn, by their attention within it; the talkturns before it stay whole. */
    WORDS("words", 0),
    /** Words of all talkturns of the window, by the product of their attention and that of their talkturn. */
    WINDOW("window", 1),
    /** Whole talkturns before the predicted one, which always stays: without it there is nothing to predict. */
    TALKTURNS("talkturns", 2);

    private final String id;
    private final int stream;

    FaithUnit(String id, int stream) {
        this.id = id;
        this.stream = stream;
    }

    /** Tells its random draws from those of the others; fixed, so that kept figures can be made again. */
    int stream() {
        return stream;
    }

    /** In files and on the command line. */
    @JsonValue
    public String id() {
        return id;
    }
}
