package io.talkturn.report.paper;

import io.talkturn.report.Transcript;

/** Sentences that stand alike in all forms. */
final class PaperWords {
    private PaperWords() {}

    /** Below the title of a conversation. */
    static String heading(Transcript transcript) {
        String partition = transcript.partition().isEmpty() ? "" : " · partition " + transcript.partition();
        return PaperSetting.count(transcript.turns().size(), transcript.talkturns(), "talkturn") + partition;
    }

    /** What stands beside or below the text. */
    static String labels(Paper paper) {
        if (paper.columns().isEmpty()) {
            return "The number of a talkturn is its place in the whole conversation.";
        }
        return "Bold: the label of the corpus. Behind it: what the model predicted, with × where that is wrong (of numbers:"
                + " off by more than twice the mean absolute error of the partition). The number of a talkturn is its place in"
                + " the whole conversation.";
    }
}
