package io.talkturn.training.han.text;

import io.talkturn.corpus.Corpus;

/**
 * The windows of a corpus (HAN-ROCK paper: input): a predicted talkturn and up to C earlier ones of the same conversation, oldest
 * first. Talkturns without the primary label are not predicted, but stay in the windows of their neighbours.
 *
 * @param corpus whose rows are meant
 * @param contentSize C
 */
public record Windows(Corpus corpus, int contentSize) {
    /** The first row of the window of a talkturn; the talkturn itself is the last. */
    public int first(int row) {
        int start = corpus.firstRow(corpus.conversationOf(row));
        return Math.max(start, row - contentSize);
    }

    /** How many talkturns the window of a talkturn holds, 1..C+1. */
    public int length(int row) {
        return row - first(row) + 1;
    }
}
