package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RankCorrelationTest {
    @Test
    void onlyTheOrderCounts() {
        double[] numbers = {0.1, 0.2, 0.3, 0.9};

        assertThat(RankCorrelation.of(numbers, new double[] {1, 10, 11, 12})).isEqualTo(1, within(1e-12));
        assertThat(RankCorrelation.of(numbers, new double[] {9, 8, 7, -100})).isEqualTo(-1, within(1e-12));
    }

    /** Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5), as scipy.stats.spearmanr has it. */
    @Test
    void equalNumbersShareTheMeanOfTheirRanks() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4}))
                .isEqualTo(4.5 / Math.sqrt(22.5), within(1e-12));
    }

    @Test
    void whereNothingCanBePutInOrderThereIsNone() {
        assertThat(RankCorrelation.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}))
                .isNaN();
        assertThat(RankCorrelation.of(new double[] {}, new double[] {})).isNaN();
        assertThat(RankCorrelation.of(new double[] {1}, new double[] {1})).isNaN();
        assertThatThrownBy(() -> RankCorrelation.of(new double[] {1, 2}, new double[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
