package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.sample.script.Affect;
import io.talkturn.sample.script.Emotion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What three raters make of a talkturn, and how far they agree. */
final class JudgementTest {
    private static final Affect ANGRY = new Affect(-0.8, 0.6, 0);
    private static final Affect HAPPY = new Affect(0.8, 0.5, 0);
    private static final Affect SAD = new Affect(-0.8, -0.6, 0);

    @Test
    void twoOfThreeDecide() {
        Judgement judgement = new Judgement(List.of(SAD, ANGRY, SAD));
        assertThat(judgement.emotion()).contains(Emotion.SAD);
        assertThat(judgement.share()).isEqualTo(0.6667);
    }

    @Test
    void whereAllDifferThereIsNoEmotion() {
        Judgement judgement = new Judgement(List.of(SAD, ANGRY, HAPPY));
        assertThat(judgement.emotion()).isEmpty();
        assertThat(judgement.share()).isEqualTo(0.3333);
    }

    @Test
    void ticksAreWholeNumbersFromOneToFive() {
        Judgement judgement = new Judgement(List.of(new Affect(9, 0, 0), new Affect(0, 0, 0), new Affect(-9, 0, 0)));
        assertThat(judgement.mean(Dimension.VALENCE)).isEqualTo(3);
        assertThat(judgement.spread(Dimension.VALENCE)).isEqualTo(2);
        assertThat(judgement.spread(Dimension.ACTIVATION)).isZero();
    }

    /** Two things, unanimous on one: 2/3 of the pairs agree; by chance (3/6)^2 + (2/6)^2 + (1/6)^2 = 7/18 would. */
    @Test
    void kappaIsAgreementBeyondChance() {
        List<Judgement> judgements =
                List.of(new Judgement(List.of(SAD, SAD, SAD)), new Judgement(List.of(ANGRY, ANGRY, HAPPY)));
        assertThat(FleissKappa.of(judgements)).isCloseTo((2 / 3.0 - 7 / 18.0) / (1 - 7 / 18.0), within(1e-12));
    }

    @Test
    void kappaOfPerfectAgreementIsOne() {
        assertThat(FleissKappa.of(Stream.of(SAD, HAPPY)
                        .map(a -> new Judgement(List.of(a, a, a)))
                        .toList()))
                .isCloseTo(1, within(1e-12));
    }
}
