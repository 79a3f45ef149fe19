package io.talkturn.ui.data.shared;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A conversation as a table shows it.
 *
 * @param number its number in the corpus
 * @param speakers their ids, by comma
 * @param seconds from the first start to the last end, NaN where times are not known
 * @param withoutText talkturns without text
 * @param woven talkturns with a narrative
 */
public record ConversationRow(
        int number,
        Conversation conversation,
        String speakers,
        double seconds,
        Partition partition,
        int withoutText,
        int woven) {

    static List<ConversationRow> of(Corpus corpus) {
        List<ConversationRow> rows = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            rows.add(of(corpus, c));
        }
        return rows;
    }

    private static ConversationRow of(Corpus corpus, int number) {
        Conversation conversation = corpus.conversations().get(number);
        List<Talkturn> turns = conversation.talkturns();
        return new ConversationRow(
                number,
                conversation,
                String.join(", ", conversation.speakers()),
                seconds(turns),
                corpus.partitionOf(number),
                (int) turns.stream().filter(t -> t.narrativeOrText().isBlank()).count(),
                (int) turns.stream().filter(t -> t.narrative() != null).count());
    }

    private static double seconds(List<Talkturn> turns) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Talkturn turn : turns) {
            first = turn.start() == null ? first : Math.min(first, turn.start());
            last = turn.end() == null ? last : Math.max(last, turn.end());
        }
        return last >= first ? last - first : Double.NaN;
    }

    public String id() {
        return conversation.id();
    }

    public int talkturns() {
        return conversation.talkturns().size();
    }

    /** Whether every word typed stands in the title, the id, a speaker or the partition. */
    boolean fits(List<String> words) {
        String all =
                (conversation.title() + ' ' + id() + ' ' + speakers + ' ' + partition.id()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
