package io.talkturn.ui.paper;

import io.talkturn.report.paper.PaperChoice;
import io.talkturn.ui.kit.Texts;
import java.util.Set;

/**
 * A part of a corpus that can be put on paper.
 *
 * @param kind what people read first
 * @param name which one, empty where there is only one
 * @param conversations ids, none for all
 * @param talkturns ids, none for all
 * @param told how they were chosen, for the head of the paper; empty where nothing is to be said
 * @param count how many talkturns it has
 */
public record PaperPart(
        String kind, String name, Set<String> conversations, Set<String> talkturns, String told, int count) {
    public PaperPart {
        conversations = Set.copyOf(conversations);
        talkturns = Set.copyOf(talkturns);
    }

    /** With the number of its talkturns, which a long name does not cut off. */
    String title() {
        return kind + " (" + Texts.count("talkturn", count) + ")" + (name.isEmpty() ? "" : ": " + name);
    }

    PaperChoice choice() {
        return PaperChoice.all().in(conversations).only(talkturns, told);
    }
}
