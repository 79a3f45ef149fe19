package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.ui.transcripts.ConversationAttention.Window;
import io.talkturn.ui.transcripts.ConversationAttention.Words;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShadingTest {
    private static final ConversationAttention ROCK = new ConversationAttention(
            List.of("pri", "au05", "past1"),
            Map.of(
                    "t1",
                    new Words(
                            List.of("hi", "there"),
                            Map.of("pri", new float[] {0.9f, 0.1f}, "aux", new float[] {0.2f, 0.8f})),
                    "t2",
                    new Words(List.of("yes"), Map.of("pri", new float[] {1}, "aux", new float[] {1}))),
            Map.of("t2", new Window(List.of("t1", "t2"), new float[] {0.5f, 0.2f, 0.3f}, new float[][] {
                {0.6f, 0.1f, 0.5f}, {0.4f, 0.9f, 0.5f}
            })));

    private static final ConversationAttention HAN = new ConversationAttention(
            List.of("pri"),
            Map.of("t1", new Words(List.of("hi"), Map.of("pri", new float[] {1}))),
            Map.of("t1", new Window(List.of("t1"), new float[] {1}, new float[][] {{1}})));

    private static ShadedTurn first(AttentionChoice choice) {
        return Shading.of(ROCK, "t2", choice).orElseThrow().turns().getFirst();
    }

    @Test
    void combinedAttentionWeighsTheTasksByTheirAttention() {
        ShadedTurn turn = first(new AttentionChoice.Combined());

        assertThat(turn.weight().weight()).isCloseTo(0.5 * 0.6 + 0.2 * 0.1 + 0.3 * 0.5, within(1e-6));
        assertThat(turn.words().getFirst().weight()).isCloseTo(0.5 * 0.9 + 0.5 * 0.2, within(1e-6));
    }

    @Test
    void primaryAttentionIsThatOfThePrimaryEncoders() {
        ShadedTurn turn = first(new AttentionChoice.Primary());

        assertThat(turn.weight().weight()).isCloseTo(0.6, within(1e-6));
        assertThat(turn.words().getFirst().weight()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void auxiliaryAttentionSharesOutWhatThePrimaryTaskLeaves() {
        ShadedTurn turn = first(new AttentionChoice.Auxiliary());

        assertThat(turn.weight().weight()).isCloseTo(0.4 * 0.1 + 0.6 * 0.5, within(1e-6));
        assertThat(turn.words().getFirst().weight()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void oneTaskHasItsOwnTalkturnsAndTheWordsOfItsEncoder() {
        ShadedTurn turn = first(new AttentionChoice.OneTask("au05"));

        assertThat(turn.weight().weight()).isCloseTo(0.1, within(1e-6));
        assertThat(turn.words().getFirst().weight()).isCloseTo(0.2, within(1e-6));
        assertThat(first(new AttentionChoice.OneTask("pri")).words().getFirst().weight())
                .isCloseTo(0.9, within(1e-6));
    }

    @Test
    void wordsAreStandardisedWithinTheirTalkturnAndTalkturnsWithinTheWindow() {
        ShadedWindow window =
                Shading.of(ROCK, "t2", new AttentionChoice.Combined()).orElseThrow();

        assertThat(window.turns().getFirst().words().stream().map(w -> w.z())).containsExactly(1.0, -1.0);
        assertThat(window.turns().getFirst().words().stream().map(Weight::bucket))
                .containsExactly(Bucket.LOW, Bucket.NONE);
        assertThat(window.predicted().words().getFirst().z()).isZero();
        assertThat(window.turnsCannotBeHigh()).isTrue();
    }

    @Test
    void distanceCountsBackFromThePredictedTalkturn() {
        ShadedWindow window =
                Shading.of(ROCK, "t2", new AttentionChoice.Combined()).orElseThrow();

        assertThat(window.distance("t2")).isZero();
        assertThat(window.distance("t1")).isEqualTo(1);
        assertThat(window.distance("elsewhere")).isEqualTo(-1);
    }

    @Test
    void aNetworkWithOneEncoderShowsItForEveryChoice() {
        for (AttentionChoice choice : List.of(
                new AttentionChoice.Combined(),
                new AttentionChoice.Primary(),
                new AttentionChoice.Auxiliary(),
                new AttentionChoice.OneTask("au05"))) {
            ShadedWindow window = Shading.of(HAN, "t1", choice).orElseThrow();
            assertThat(window.predicted().weight().weight()).isEqualTo(1);
            assertThat(window.predicted().words().getFirst().weight()).isEqualTo(1);
        }
    }

    @Test
    void aTalkturnThatWasNotPredictedHasNoWindow() {
        assertThat(Shading.of(ROCK, "t1", new AttentionChoice.Combined())).isEmpty();
    }
}
