package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import org.jspecify.annotations.Nullable;

/**
 * A line of the transcript.
 *
 * @param verdict of the left run, null where it did not predict this talkturn
 * @param isMatch whether the filter, where there is one, lets it through
 * @param heading the conversation's title where lines of another conversation went before, else null
 */
public record TranscriptRow(
        TurnText turn,
        Partition partition,
        @Nullable Verdict verdict,
        boolean isMatch,
        @Nullable String heading) {
    /** Whether the left run got it wrong. */
    public boolean isError() {
        return verdict != null && verdict.isError();
    }
}
