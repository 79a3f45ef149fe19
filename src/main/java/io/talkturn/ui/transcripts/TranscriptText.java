package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.run.AttentionFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations that the page shows, from the corpus, or, where that is gone, from what the model read. */
public final class TranscriptText {
    /** A conversation and its talkturns. */
    public record Talk(String id, String title, Partition partition, List<TurnText> turns) {}

    private final Map<String, Talk> talks = new LinkedHashMap<>();
    private final Map<String, TurnText> turns = new HashMap<>();

    private final String corpusTitle;
    private final boolean simulated;

    private TranscriptText(String corpusTitle, boolean simulated) {
        this.corpusTitle = corpusTitle;
        this.simulated = simulated;
    }

    /**
     * The texts of a corpus.
     *
     * @param narratives MONAH narratives where there are any, as the run read them; else the bare words
     * @param spans where the words of the narratives come from, by talkturn id
     */
    static TranscriptText of(Corpus corpus, boolean narratives, Map<String, List<NarrativeSpan>> spans) {
        TranscriptText text =
                new TranscriptText(corpus.info().title(), corpus.info().simulated());
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            List<String> speakers = new ArrayList<>();
            List<TurnText> turns = new ArrayList<>();
            for (Talkturn talkturn : conversation.talkturns()) {
                if (!speakers.contains(talkturn.speaker())) {
                    speakers.add(talkturn.speaker());
                }
                turns.add(new TurnText(
                        talkturn.id(),
                        conversation.id(),
                        turns.size() + 1,
                        talkturn.speaker(),
                        speakers.indexOf(talkturn.speaker()),
                        narratives ? talkturn.narrativeOrText() : talkturn.text(),
                        narratives ? cues(spans, talkturn) : List.of()));
            }
            text.add(new Talk(conversation.id(), conversation.title(), corpus.partitionOf(c), List.copyOf(turns)));
        }
        return text;
    }

    private static List<NarrativeSpan> cues(Map<String, List<NarrativeSpan>> spans, Talkturn talkturn) {
        return spans.getOrDefault(talkturn.id(), List.of()).stream()
                .filter(span -> !span.cue().equals(NarrativeSpan.WORDS))
                .toList();
    }

    /** What the model read: no speakers, and only talkturns that stand in a window. */
    static TranscriptText of(AttentionFolder attention) {
        TranscriptText text = new TranscriptText("", false);
        Map<String, List<TurnText>> turns = new LinkedHashMap<>();
        Map<String, Partition> partitions = new LinkedHashMap<>();
        for (AttentionFolder.Attended read : attention.talkturns()) {
            List<TurnText> talk = turns.computeIfAbsent(read.conversation(), id -> new ArrayList<>());
            talk.add(new TurnText(read.talkturn(), read.conversation(), talk.size() + 1, "", 0, read.text()));
            partitions.put(read.conversation(), read.partition());
        }
        turns.forEach((id, talk) ->
                text.add(new Talk(id, id, partitions.getOrDefault(id, Partition.NONE), List.copyOf(talk))));
        return text;
    }

    /** The title of the corpus, empty where that is gone. */
    String corpusTitle() {
        return corpusTitle;
    }

    /** Whether a program made the conversations. */
    boolean isSimulated() {
        return simulated;
    }

    /** A talkturn. */
    Optional<TurnText> turn(String talkturn) {
        return Optional.ofNullable(turns.get(talkturn));
    }

    private void add(Talk talk) {
        talks.put(talk.id(), talk);
        talk.turns().forEach(turn -> turns.put(turn.id(), turn));
    }

    /** All conversations, in order. */
    List<Talk> talks() {
        return List.copyOf(talks.values());
    }

    /** A conversation. */
    Optional<Talk> talk(String conversation) {
        return Optional.ofNullable(talks.get(conversation));
    }
}
