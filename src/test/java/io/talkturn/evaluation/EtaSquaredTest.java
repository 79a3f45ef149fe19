package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EtaSquaredTest {
    @Test
    void aSettingThatDecidesAllHasAllTheVarianceAndOneThatDecidesNothingNone() {
        assertThat(EtaSquared.of(new double[] {1, 1, 2, 2}, new int[] {0, 0, 1, 1}))
                .isEqualTo(1);
        assertThat(EtaSquared.of(new double[] {1, 2, 1, 2}, new int[] {0, 0, 1, 1}))
                .isZero();
    }

    @Test
    void itIsTheShareOfSquaresBetweenGroups() {
        // means 2 and 5 about 3.5: between 3 * 2.25 + 3 * 2.25 = 13.5 of 17.5 in all
        assertThat(EtaSquared.of(new double[] {1, 2, 3, 4, 5, 6}, new int[] {0, 0, 0, 1, 1, 1}))
                .isCloseTo(13.5 / 17.5, within(1e-12));
    }

    @Test
    void withoutDifferencesOrWithOneGroupThereIsNone() {
        assertThat(EtaSquared.of(new double[] {1, 1, 1}, new int[] {0, 1, 2})).isNaN();
        assertThat(EtaSquared.of(new double[] {1, 2, 3}, new int[] {0, 0, 0})).isNaN();
        assertThat(EtaSquared.of(new double[0], new int[0])).isNaN();
    }

    @Test
    void whatIsExpectedByChanceIsWhatNoiseGives() {
        RandomState random = new RandomState(1);
        int[] groups = IntStream.range(0, 30).map(i -> i % 3).toArray();
        double mean = IntStream.range(0, 2000)
                .mapToDouble(_ -> EtaSquared.of(random.normals(30), groups))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(EtaSquared.byChance(30, 3), within(0.003));
    }

    @Test
    void theIntervalHoldsTheShareAndIsTheSameEveryTime() {
        double[] results = {1, 2, 3, 4, 5, 6, 1.5, 4.5};
        int[] groups = {0, 0, 0, 1, 1, 1, 0, 1};

        EtaSquared.Share share = EtaSquared.share(results, groups, new RandomState(7));

        assertThat(share.value()).isBetween(share.low(), share.high());
        assertThat(EtaSquared.share(results, groups, new RandomState(7))).isEqualTo(share);
    }
}
