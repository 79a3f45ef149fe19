package io.talkturn.ui.transcripts;

import io.talkturn.corpus.NarrativeSpan;
import java.util.List;

/**
 * A talkturn as the transcript shows it.
 *
 * @param number its place in the conversation, counted from 1
 * @param speaker who speaks, empty where unknown
 * @param speakerNumber the order in which speakers appear in the conversation, counted from 0
 * @param text its narrative, or its words where it was not woven; may be empty
 * @param cues which characters of the text tell a measured feature; the words that were said are none
 */
public record TurnText(
        String id,
        String conversation,
        int number,
        String speaker,
        int speakerNumber,
        String text,
        List<NarrativeSpan> cues) {
    public TurnText {
        cues = List.copyOf(cues);
    }

    /** A talkturn of which nothing but the text is known. */
    public TurnText(String id, String conversation, int number, String speaker, int speakerNumber, String text) {
        this(id, conversation, number, speaker, speakerNumber, text, List.of());
    }
}
