package io.talkturn.run.faith;

import com.fasterxml.jackson.annotation.JsonValue;

/** How something is taken away. The network has learned from neither kind of text; so both are measured. */
public enum FaithWay {
    /** The text closes over the gap; a talkturn of which nothing stays is read as an empty one. */
    LEFT_OUT("left_out"),
    /** Each word gives way to {@code <unk>}, the row of words that the vocabulary lacks; lengths and places stay. */
    UNKNOWN("unk");

    private final String id;

    FaithWay(String id) {
        this.id = id;
    }

    /** In files and on the command line. */
    @JsonValue
    public String id() {
        return id;
    }
}
