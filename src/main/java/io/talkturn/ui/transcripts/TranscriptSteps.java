package io.talkturn.ui.transcripts;

import java.util.List;

/** Next and previous: from line to line that the filter lets through, or from error to error, and on to other conversations. */
record TranscriptSteps(TranscriptFinding finding) {
    /** @param direction 1 for the next, -1 for the one before */
    void step(int direction) {
        List<TranscriptRow> rows = finding.rows();
        int from = rows.indexOf(finding.selectedProperty().get());
        for (int i = from + direction; i >= 0 && i < rows.size(); i += direction) {
            if (finding.isStop(rows.get(i))) {
                finding.selectedProperty().set(rows.get(i));
                return;
            }
        }
        stepConversation(direction);
    }

    private void stepConversation(int direction) {
        ConversationItem now = finding.conversationProperty().get();
        if (now == null || now.isAllMatches()) {
            return;
        }
        List<ConversationItem> all = finding.conversations();
        for (int i = all.indexOf(now) + direction; i >= 0 && i < all.size(); i += direction) {
            ConversationItem item = all.get(i);
            if (!item.isAllMatches() && stops(item) > 0) {
                List<TranscriptRow> there = finding.stops(item);
                TranscriptRow first = direction > 0 ? there.getFirst() : there.getLast();
                finding.go(item, first.turn().id());
                return;
            }
        }
    }

    private int stops(ConversationItem item) {
        return finding.filterProperty().get().isAll() ? item.errors() : item.matches();
    }
}
