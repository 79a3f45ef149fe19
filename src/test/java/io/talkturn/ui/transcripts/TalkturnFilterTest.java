package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TalkturnFilterTest {
    private static final List<String> CLASSES = List.of("angry", "sad", "very sad");
    private static final TurnText TURN = new TurnText("t", "c", 1, "anna", 0, "The woman said Unbelievable, so sad");
    private static final Verdict WRONG = new Verdict(Partition.TEST, "angry", "sad", true, false, List.of());
    private static final Verdict RIGHT = new Verdict(Partition.TEST, "sad", "sad", false, false, List.of());

    private static boolean matches(String typed, Verdict verdict) {
        return TalkturnFilter.parse(typed, CLASSES).matches(TURN, Partition.TEST, verdict);
    }

    @Test
    void nothingTypedLetsAllThrough() {
        assertThat(TalkturnFilter.parse("  ", CLASSES).isAll()).isTrue();
        assertThat(matches("", null)).isTrue();
    }

    @Test
    void errorsAreTalkturnsThatTheRunGotWrong() {
        assertThat(matches("errors", WRONG)).isTrue();
        assertThat(matches("errors", RIGHT)).isFalse();
        assertThat(matches("errors", null)).isFalse();
    }

    @Test
    void aClassMeansTrueOrPredictedUnlessItIsSaidWhich() {
        assertThat(matches("angry", WRONG)).isTrue();
        assertThat(matches("Sad", WRONG)).isTrue();
        assertThat(matches("angry", RIGHT)).isFalse();
        assertThat(matches("true:sad", WRONG)).isFalse();
        assertThat(matches("predicted:sad true:angry", WRONG)).isTrue();
        assertThat(matches("predicted:\"very sad\"", WRONG)).isFalse();
    }

    @Test
    void otherWordsAreLookedForInTheTextWhateverTheirCase() {
        assertThat(matches("UNBELIEV", WRONG)).isTrue();
        assertThat(matches("unbelievable missing", WRONG)).isFalse();
        assertThat(matches("text:sad", WRONG)).isTrue();
        assertThat(matches("\"so sad\"", RIGHT)).isTrue();
        assertThat(matches("\"said sad\"", RIGHT)).isFalse();
    }

    @Test
    void aPartitionLeavesOutTheOthers() {
        assertThat(matches("in:test errors", WRONG)).isTrue();
        assertThat(matches("in:dev errors", WRONG)).isFalse();
    }

    @Test
    void whatIsTypedForAFilterMeansThatFilter() {
        for (TalkturnFilter filter : List.of(
                TalkturnFilter.ALL,
                TalkturnFilter.ERRORS,
                TalkturnFilter.truth(Partition.DEV, "very sad"),
                TalkturnFilter.cell(Partition.TEST, "angry", "very sad"),
                TalkturnFilter.ERRORS.differing(true),
                TalkturnFilter.marked(new FilterMarks(false, true, true, List.of("ask her", "tone"))),
                new TalkturnFilter(true, null, null, "very sad", null, List.of("sad", "so sad", "errors")))) {
            assertThat(TalkturnFilter.parse(filter.typed(), CLASSES)).isEqualTo(filter);
        }
    }
}
