package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.run.AttentionFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that are put on paper.
 *
 * @param title of the corpus
 * @param simulated whether a program made the conversations, which is then said
 * @param conversations all of them
 * @param partitions by the id of the conversation
 * @param corpus null where it is gone: then there is what the run read, without speakers and times
 */
public record PaperText(
        String title,
        boolean simulated,
        List<Conversation> conversations,
        Map<String, Partition> partitions,
        @Nullable Corpus corpus) {

    public PaperText {
        conversations = List.copyOf(conversations);
        partitions = Map.copyOf(partitions);
    }

    /** Those of a corpus. */
    public static PaperText of(Corpus corpus) {
        Map<String, Partition> partitions = new HashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            partitions.put(corpus.conversations().get(c).id(), corpus.partitionOf(c));
        }
        return new PaperText(
                corpus.info().title(), corpus.info().simulated(), corpus.conversations(), partitions, corpus);
    }

    /** What a run read, where its corpus is gone. */
    public static PaperText of(AttentionFolder attention) {
        Map<String, List<Talkturn>> turns = new LinkedHashMap<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (AttentionFolder.Attended read : attention.talkturns()) {
            turns.computeIfAbsent(read.conversation(), id -> new ArrayList<>())
                    .add(new Talkturn(read.talkturn(), "", null, null, read.text(), null, List.of()));
            partitions.put(read.conversation(), read.partition());
        }
        List<Conversation> conversations = turns.entrySet().stream()
                .map(entry -> new Conversation(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
        return new PaperText("", false, conversations, partitions, null);
    }
}
