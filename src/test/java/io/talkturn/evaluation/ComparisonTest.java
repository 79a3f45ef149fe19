package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** McNemar's test, Holm's correction. */
final class ComparisonTest {
    @Test
    void mcNemarIsTheExactBinomialTest() {
        boolean[] first = new boolean[12];
        boolean[] second = new boolean[12];
        for (int i = 0; i < 10; i++) {
            first[i] = i < 9;
            second[i] = i >= 9;
        }
        // 9 against 1 of 10: 2 (1 + 10) / 1024
        assertThat(McNemar.of(first, second))
                .isEqualTo(new McNemar(9, 1, McNemar.of(first, second).p()));
        assertThat(McNemar.of(first, second).p()).isCloseTo(22.0 / 1024, within(1e-12));
        assertThat(McNemar.of(first, first).p()).isEqualTo(1);
    }

    @Test
    void mcNemarHoldsForManyTalkturns() {
        boolean[] first = new boolean[4000];
        boolean[] second = new boolean[4000];
        for (int i = 0; i < 4000; i++) {
            first[i] = i < 2060;
            second[i] = i >= 2060;
        }
        // normal approximation with continuity correction: z = (|2060 - 1940| - 1) / sqrt(4000)
        assertThat(McNemar.of(first, second).p()).isCloseTo(0.0599, within(5e-4));
    }

    @Test
    void holmMultipliesTheSmallestMost() {
        assertThat(Holm.adjusted(0.01, 0.04, 0.03, Double.NaN, 0.9))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.04, 0.09, 0.09, Double.NaN, 0.9);
    }

    /** By hand: 0.01 * 4, 0.02 * 3, 0.03 * 2 and 0.04 * 1 made not to fall, whatever the order they come in. */
    @Test
    void holmNeverFalls() {
        assertThat(Holm.adjusted(0.04, 0.01, 0.03, 0.02))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.06, 0.04, 0.06, 0.06);
        assertThat(Holm.adjusted(0.5, 0.6)).as("cut at 1").containsExactly(1, 1);
        assertThat(Holm.adjusted(0.03)).as("one test stays as it is").containsExactly(0.03);
        assertThat(Holm.adjusted()).isEmpty();
    }

    /** By hand: 2 (1 + 6 + 15) / 64 for 2 against 4; 2 (1 + 5) / 32 for 1 against 4; 2 / 32 for 0 against 5. */
    @Test
    void mcNemarOfFewTalkturns() {
        assertThat(mcNemar(2, 4)).isCloseTo(44.0 / 64, within(1e-14));
        assertThat(mcNemar(1, 4)).isCloseTo(12.0 / 32, within(1e-14));
        assertThat(mcNemar(0, 5)).isCloseTo(2.0 / 32, within(1e-14));
        assertThat(mcNemar(3, 3)).as("cut at 1").isEqualTo(1);
    }

    private static double mcNemar(int onlyFirst, int onlySecond) {
        int n = onlyFirst + onlySecond + 2; // both right once, both wrong once
        boolean[] first = new boolean[n];
        boolean[] second = new boolean[n];
        for (int i = 0; i < n - 2; i++) {
            first[i] = i < onlyFirst;
            second[i] = i >= onlyFirst;
        }
        first[n - 1] = true;
        second[n - 1] = true;
        return McNemar.of(first, second).p();
    }
}
