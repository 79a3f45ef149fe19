package io.talkturn.ui.transcripts;

import io.talkturn.run.RunFolder;
import io.talkturn.ui.nav.Target;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked to show.
 *
 * @param run whose predictions
 * @param beside a second run, null for none
 * @param filter which talkturns
 * @param talkturn the talkturn to select, null for the first that the filter lets through
 */
public record TranscriptTarget(
        RunFolder run,
        @Nullable RunFolder beside,
        TalkturnFilter filter,
        @Nullable String talkturn) implements Target {
    /** Some talkturns of one run. */
    public static TranscriptTarget of(RunFolder run, TalkturnFilter filter) {
        return new TranscriptTarget(run, null, filter, null);
    }
}
