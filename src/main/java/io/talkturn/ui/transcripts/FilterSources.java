package io.talkturn.ui.transcripts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of talkturns beside their text and verdict, for filters that ask for it.
 *
 * @param beside the predictions of the run beside, null where there is none
 * @param notes what was noted, by talkturn
 * @param corrected the talkturns that people corrected
 */
record FilterSources(@Nullable Verdicts beside, Map<String, String> notes, Set<String> corrected) {
    /** Nothing is known. */
    static final FilterSources NONE = new FilterSources(null, Map.of(), Set.of());

    /** Whether a talkturn has all the marks that a filter asks for. */
    boolean has(FilterMarks marks, String talkturn, @Nullable Verdict verdict) {
        return (!marks.differ() || differ(talkturn, verdict))
                && (!marks.asksNotes() || isNoted(marks, talkturn))
                && (!marks.corrected() || corrected.contains(talkturn));
    }

    private boolean differ(String talkturn, @Nullable Verdict verdict) {
        return beside != null
                && verdict != null
                && beside.of(talkturn).filter(verdict::differsFrom).isPresent();
    }

    private boolean isNoted(FilterMarks marks, String talkturn) {
        String note = notes.getOrDefault(talkturn, "").toLowerCase(Locale.ROOT);
        return !note.isEmpty() && marks.notes().stream().allMatch(note::contains);
    }
}
