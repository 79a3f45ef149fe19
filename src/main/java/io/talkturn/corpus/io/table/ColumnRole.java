package io.talkturn.corpus.io.table;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of a talkturn table is. */
public enum ColumnRole {
    /** Which conversation the talkturn belongs to. */
    @JsonProperty("conversation")
    CONVERSATION(false),
    /** The talkturn's id or number within its conversation. */
    @JsonProperty("talkturn")
    TALKTURN(true),
    /** Who speaks. */
    @JsonProperty("speaker")
    SPEAKER(true),
    /** When the talkturn starts. */
    @JsonProperty("start")
    START(true),
    /** When the talkturn ends. */
    @JsonProperty("end")
    END(true),
    /** How long the talkturn lasts, in the place of its end. */
    @JsonProperty("duration")
    DURATION(true),
    /** What was said. */
    @JsonProperty("text")
    TEXT(true),
    /** A narrative that was woven elsewhere. */
    @JsonProperty("narrative")
    NARRATIVE(true),
    /** Train, dev or test. */
    @JsonProperty("partition")
    PARTITION(true),
    /** Who judged: the same talkturn stands in a row for each. */
    @JsonProperty("annotator")
    ANNOTATOR(true),
    /** A tier whose annotations are talkturns; of annotation files only. */
    @JsonProperty("talkturns")
    TALKTURNS(false),
    /** A tier whose annotations are words with their times; of annotation files only. */
    @JsonProperty("words")
    WORDS(false),
    /** A label that is one of a few classes. */
    @JsonProperty("class")
    CLASS_LABEL(false),
    /** A label of several classes at a time. */
    @JsonProperty("classes")
    SEVERAL_CLASSES(false),
    /** A label on a scale. */
    @JsonProperty("number")
    NUMBER_LABEL(false),
    /** A measured feature. */
    @JsonProperty("feature")
    FEATURE(false),
    /** Not imported. */
    @JsonProperty("ignore")
    IGNORE(false);

    private final boolean single;

    ColumnRole(boolean single) {
        this.single = single;
    }

    /** Whether at most one column may have this role. */
    public boolean isSingle() {
        return single;
    }
}
