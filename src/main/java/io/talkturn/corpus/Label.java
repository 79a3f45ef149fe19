package io.talkturn.corpus;

/** A column of labels, one value a talkturn of the corpus, some of them missing. Any of them can be a primary task. */
public sealed interface Label permits ClassLabel, NumberLabel {
    /** The name in files and on the command line. */
    String name();

    /** The number of talkturns of the corpus, with or without a value. */
    int size();

    /** Whether the talkturn of this row (the corpus's running number) has a value. */
    boolean isPresent(int row);
}
