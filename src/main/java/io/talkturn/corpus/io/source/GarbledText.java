package io.talkturn.corpus.io.source;

import io.talkturn.corpus.Talkturn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of signs that stand where others are meant, because somebody read a file in another encoding than it was written in. */
final class GarbledText {
    /** What the bytes of one sign of UTF-8 look like in the code pages of Windows: â€™ for a quote, Ã© for é. */
    private static final Pattern GARBLED =
            Pattern.compile("[\u00E2\u0101]\u20AC.?|[\u00C2\u00C3][\u0080-\u00BF\u20AC\u2122\u0153\u017E\u0178]");

    private GarbledText() {}

    static void tell(List<Talkturn> turns, String source, ImportNotes notes) {
        int often = 0;
        String first = "";
        for (Talkturn turn : turns) {
            Matcher found = GARBLED.matcher(turn.text());
            if (found.find()) {
                first = often == 0 ? "“" + found.group() + "” in talkturn " + turn.id() : first;
                often++;
            }
        }
        if (often > 0) {
            notes.warn(
                    "garbled_text",
                    source,
                    null,
                    (often == 1 ? "One talkturn holds" : often + " talkturns hold")
                            + " signs that stand where others are meant, first " + first
                            + ": whoever made the file read it in another encoding. The text was kept as it is.");
        }
    }
}
