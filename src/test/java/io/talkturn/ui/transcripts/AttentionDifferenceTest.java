package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttentionDifferenceTest {
    private static ShadedWindow window(Bucket turn, List<String> tokens, Bucket... words) {
        ShadedTurn only = new ShadedTurn(
                "a",
                weight(turn),
                tokens,
                Arrays.stream(words).map(AttentionDifferenceTest::weight).toList());
        return new ShadedWindow(List.of(only), List.of());
    }

    private static Weight weight(Bucket bucket) {
        return new Weight(0.1, 0, bucket);
    }

    @Test
    void wordsAreMarkedWhereARunWeighsThemTwoStepsMore() {
        List<String> tokens = List.of("so", "i", "go");
        ShadedWindow ours = window(Bucket.HIGH, tokens, Bucket.NONE, Bucket.MEDIUM, Bucket.HIGH);
        ShadedWindow theirs = window(Bucket.LOW, tokens, Bucket.MEDIUM, Bucket.LOW, Bucket.LOW);

        assertThat(AttentionDifference.words("a", ours, theirs)).containsExactly(2);
        assertThat(AttentionDifference.words("a", theirs, ours)).containsExactly(0);
        assertThat(AttentionDifference.turn("a", ours, theirs)).isTrue();
        assertThat(AttentionDifference.turn("a", theirs, ours)).isFalse();
    }

    @Test
    void nothingIsComparedWhereOneReadOtherWordsOrNone() {
        ShadedWindow ours = window(Bucket.HIGH, List.of("so"), Bucket.HIGH);

        assertThat(AttentionDifference.words("a", ours, window(Bucket.HIGH, List.of("no"), Bucket.NONE)))
                .isEmpty();
        assertThat(AttentionDifference.words("a", ours, null)).isEmpty();
        assertThat(AttentionDifference.turn("b", ours, ours)).isFalse();
    }
}
