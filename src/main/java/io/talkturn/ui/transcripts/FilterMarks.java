package io.talkturn.ui.transcripts;

import java.util.List;
import java.util.Locale;

/**
 * What a filter asks beside text, labels and predictions.
 *
 * @param differ only talkturns that the two runs beside each other predict differently
 * @param noted only talkturns at which something was noted
 * @param corrected only talkturns that people corrected
 * @param notes only talkturns in whose note all of these stand, in lower case
 */
public record FilterMarks(boolean differ, boolean noted, boolean corrected, List<String> notes) {
    /** Asks nothing. */
    public static final FilterMarks NONE = new FilterMarks(false, false, false, List.of());

    public FilterMarks {
        notes = notes.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether notes decide. */
    boolean asksNotes() {
        return noted || !notes.isEmpty();
    }
}
