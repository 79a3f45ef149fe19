package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.sample.Story.Play;
import io.talkturn.sample.script.Emotion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where the noise and the seed of the sample come from: from IEMOCAP's raters and from even classes, not from networks. */
final class RatersTest {
    private static final double NOISIER = 0.68;
    private static final List<Long> FIFTY =
            LongStream.rangeClosed(20_260_101, 20_260_150).boxed().toList();

    @Test
    void theNoiseIsTheHundredthAtWhichRatersAgreeAsThoseOfIemocapDo() {
        assertNearest(RolePlay.RATER_NOISE, 0.40);
    }

    @Test
    void theSecondLevelHalvesTheirAgreement() {
        assertNearest(NOISIER, 0.20);
    }

    private static void assertNearest(double noise, double published) {
        double here = Math.abs(meanKappa(noise) - published);
        assertThat(here).isLessThan(0.006);
        assertThat(here)
                .isLessThan(Math.abs(meanKappa(noise - 0.01) - published))
                .isLessThan(Math.abs(meanKappa(noise + 0.01) - published));
    }

    private static double meanKappa(double noise) {
        return FIFTY.stream()
                .mapToDouble(seed -> FleissKappa.of(new RolePlay(seed, noise).judgements()))
                .average()
                .orElseThrow();
    }

    @Test
    void theSeedIsTheOneWithTheMostEvenClasses() {
        assertThat(FIFTY.stream().max(Comparator.comparingDouble(RatersTest::rarestShare)))
                .contains(RolePlay.SEED);
    }

    /** The share of the rarest emotion of any partition among its labels. */
    private static double rarestShare(long seed) {
        RolePlay made = new RolePlay(seed, RolePlay.RATER_NOISE);
        Map<Partition, List<Emotion>> named = new EnumMap<>(Partition.class);
        int row = 0;
        for (Play play : made.plays()) {
            List<Emotion> ours = named.computeIfAbsent(play.partition(), p -> new ArrayList<>());
            for (int end = row + play.turns().size(); row < end; row++) {
                made.judgements().get(row).emotion().ifPresent(ours::add);
            }
        }
        return named.values().stream()
                .flatMapToDouble(ours -> Arrays.stream(Emotion.values())
                        .mapToDouble(e -> (double) Collections.frequency(ours, e) / ours.size()))
                .min()
                .orElseThrow();
    }

    @Test
    void withoutNoiseTheyNameTheTrueState() {
        RolePlay made = new RolePlay(RolePlay.SEED, 0);
        List<Emotion> felt = made.turns().map(turn -> Emotion.of(turn.affect())).toList();
        assertThat(made.judgements().stream().map(j -> j.emotion().orElseThrow()))
                .isEqualTo(felt);
        assertThat(FleissKappa.of(made.judgements())).isCloseTo(1, within(1e-12));
    }

    @Test
    void moreNoiseChangesNothingButTheJudgements() {
        RolePlay usual = new RolePlay(RolePlay.SEED, RolePlay.RATER_NOISE);
        RolePlay noisier = new RolePlay(RolePlay.SEED, NOISIER);
        assertThat(noisier.plays()).isEqualTo(usual.plays());
        assertThat(noisier.corpus().talkturns()).isEqualTo(usual.corpus().talkturns());
        assertThat(noisier.judgements()).isNotEqualTo(usual.judgements());
    }
}
