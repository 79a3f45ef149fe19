package io.talkturn.report.paper;

import io.talkturn.report.AttentionMix;
import java.util.Set;

/**
 * What of a corpus is put on paper, and how it is read.
 *
 * @param conversations their ids, none for all
 * @param talkturns their ids, none for all
 * @param told how they were chosen, for example a filter as it was typed; empty where nothing is to be said
 * @param attention which attention shades
 * @param label which label stands beside the text where there is no run; empty for none
 * @param narratives whether narratives are shown where there are any; a run decides itself
 */
public record PaperChoice(
        Set<String> conversations,
        Set<String> talkturns,
        String told,
        AttentionMix attention,
        String label,
        boolean narratives) {

    public PaperChoice {
        conversations = Set.copyOf(conversations);
        talkturns = Set.copyOf(talkturns);
    }

    /** All conversations, shaded by the attention over all tasks. */
    public static PaperChoice all() {
        return new PaperChoice(Set.of(), Set.of(), "", AttentionMix.COMBINED, "", true);
    }

    /** One conversation. */
    public static PaperChoice conversation(String id) {
        return all().in(Set.of(id));
    }

    /** The same in some conversations. */
    public PaperChoice in(Set<String> others) {
        return new PaperChoice(others, talkturns, told, attention, label, narratives);
    }

    /** The same with some talkturns. */
    public PaperChoice only(Set<String> others, String how) {
        return new PaperChoice(conversations, others, how, attention, label, narratives);
    }

    /** The same shaded otherwise. */
    public PaperChoice by(AttentionMix other) {
        return new PaperChoice(conversations, talkturns, told, other, label, narratives);
    }

    /** The same with a label beside the text. */
    public PaperChoice beside(String other) {
        return new PaperChoice(conversations, talkturns, told, attention, other, narratives);
    }

    /** The same with the words alone. */
    public PaperChoice words() {
        return new PaperChoice(conversations, talkturns, told, attention, label, false);
    }

    /** Whether a talkturn is chosen. */
    boolean has(String conversation, String talkturn) {
        return (conversations.isEmpty() || conversations.contains(conversation))
                && (talkturns.isEmpty() || talkturns.contains(talkturn));
    }
}
