package io.talkturn.ui.data.shared;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;

/**
 * A talkturn as a table shows it.
 *
 * @param row its running number in the corpus
 * @param number its number in the conversation, counted from 1
 */
public record TalkturnRow(int row, Conversation conversation, int number, Talkturn talkturn, Partition partition) {
    public static TalkturnRow of(Corpus corpus, int row) {
        int conversation = corpus.conversationOf(row);
        return new TalkturnRow(
                row,
                corpus.conversations().get(conversation),
                row - corpus.firstRow(conversation) + 1,
                corpus.talkturns().get(row),
                corpus.partitionOf(conversation));
    }

    public double start() {
        Double start = talkturn.start();
        return start == null ? Double.NaN : start;
    }
}
