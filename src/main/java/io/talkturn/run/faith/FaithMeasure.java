package io.talkturn.run.faith;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is asked of the words chosen. Both are falls of the probability of the class that was predicted of the whole window, of
 * a number the distance between both predictions.
 */
public enum FaithMeasure {
    /** They are taken away; more is better. */
    COMPREHENSIVENESS("comprehensiveness"),
    /** Everything else of their kind is taken away; less is better. */
    SUFFICIENCY("sufficiency");

    private final String id;

    FaithMeasure(String id) {
        this.id = id;
    }

    /** In files and on the command line. */
    @JsonValue
    public String id() {
        return id;
    }
}
