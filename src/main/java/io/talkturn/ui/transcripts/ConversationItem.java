package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;

/**
 * A line in the list of conversations.
 *
 * @param id empty for the line that gathers the matches of all conversations
 * @param talkturns how many it has
 * @param errors how many of them the run got wrong
 * @param matches how many of them the filter lets through
 */
public record ConversationItem(String id, String title, Partition partition, int talkturns, int errors, int matches) {
    /** Whether it stands for all conversations. */
    public boolean isAllMatches() {
        return id.isEmpty();
    }
}
