package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Version;

/** What a reader of such a text must know: signs, what is not transcribed, and what was not known. */
final class JeffersonHead {
    private static final String SIGNS = """
            Signs
              [word]  said while somebody else spoke, by the times of words
              (0.4)   silence in seconds, when nobody spoke; by the times of words
              (.)     silence of 0.1 to 0.2 seconds
              ((  ))  what this program says, not the speakers; (( )) is a talkturn without words

            Not transcribed: intonation, stress, stretched sounds, loudness, pace, breath, laughter, words cut off,
            sounds run together and what could not be understood. Signs such as . , ? ! and capitals are those of
            the corpus: they do not tell intonation or loudness. Spelling is that of the corpus.
            Where a word has no time, no overlap and no silence is marked beside it. Times are as good as the
            aligner or the person who set them: differences below 0.05 seconds are not told.
            """;

    private JeffersonHead() {}

    static String of(Paper paper) {
        StringBuilder head = new StringBuilder(PlainText.line(paper.title())).append("\n\n");
        for (PaperSetting setting : paper.settings()) {
            if (setting.name().equals("Corpus")
                    || setting.name().equals("Content")
                    || setting.name().equals("Chosen by")) {
                head.append(setting.name())
                        .append(": ")
                        .append(PlainText.line(setting.value()))
                        .append('\n');
            }
        }
        return head.append("Made with Talkturn ")
                .append(Version.current())
                .append("\n\n")
                .append(SIGNS)
                .toString();
    }

    /** How much of a conversation has times. */
    static String known(Conversation conversation, Timeline timeline) {
        int all = conversation.talkturns().size();
        if (timeline.timedTalkturns() > 0) {
            return "Word times: " + PaperSetting.count(timeline.timedTalkturns(), all, "talkturn") + ".";
        }
        boolean isTimed = conversation.talkturns().stream().map(Talkturn::start).anyMatch(start -> start != null);
        return isTimed
                ? "There are no word times: only silence between talkturns is marked, by the times of talkturns, and no overlap."
                : "There are no times: neither silence nor overlap is marked.";
    }
}
