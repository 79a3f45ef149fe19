package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A speaker as a table shows them.
 *
 * @param partitions where their conversations are
 */
record SpeakerRow(String speaker, int conversations, int talkturns, Set<Partition> partitions) {
    static List<SpeakerRow> of(Corpus corpus) {
        Map<String, Set<Partition>> partitions = new TreeMap<>();
        Map<String, Integer> conversations = new HashMap<>();
        Map<String, Integer> talkturns = new HashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            for (String speaker : conversation.speakers()) {
                partitions
                        .computeIfAbsent(speaker, s -> EnumSet.noneOf(Partition.class))
                        .add(corpus.partitionOf(c));
                conversations.merge(speaker, 1, Integer::sum);
            }
            conversation.talkturns().forEach(t -> talkturns.merge(t.speaker(), 1, Integer::sum));
        }
        List<SpeakerRow> rows = new ArrayList<>();
        partitions.forEach((speaker, in) -> rows.add(new SpeakerRow(
                speaker, conversations.getOrDefault(speaker, 0), talkturns.getOrDefault(speaker, 0), Set.copyOf(in))));
        return rows;
    }

    /** Whether a model would be tested on a voice that it knows. */
    boolean overlaps() {
        return !speaker.equals(Talkturn.UNKNOWN_SPEAKER)
                && partitions.stream().filter(p -> p != Partition.NONE).count() > 1;
    }

    String partitionText() {
        return partitions.stream().sorted().map(Partition::id).collect(Collectors.joining(", "));
    }
}
