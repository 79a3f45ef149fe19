package io.talkturn.corpus;

import java.util.List;

/**
 * A column of labels, one value a talkturn of the corpus, some of them missing. One of classes or numbers can be the
 * primary task of HAN-ROCK; fusion models also predict labels of which several classes can hold.
 */
public sealed interface Label permits ClassLabel, NumberLabel, MultiLabel {
    /** The name in files and on the command line. */
    String name();

    /** The number of talkturns of the corpus, with or without a value. */
    int size();

    /** Whether the talkturn of this row (the corpus's running number) has a value. */
    boolean isPresent(int row);

    /** The classes in the order in which they are numbered; none for a number. */
    default List<String> classNames() {
        return List.of();
    }

    /** Whether a talkturn has this class; false where the label is missing or a number. */
    default boolean has(int row, int classNumber) {
        return false;
    }
}
