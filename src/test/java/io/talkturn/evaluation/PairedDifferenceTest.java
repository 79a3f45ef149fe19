package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Mean differences of pairs and how sure they are. */
final class PairedDifferenceTest {
    @Test
    void threePairs() {
        // mean 0.05, sd 0.05, half 4.3026527299 * 0.05 / sqrt(3)
        PairedDifference difference = PairedDifference.of(0.1, 0.05, 0);
        assertThat(difference.pairs()).isEqualTo(3);
        assertThat(difference.mean()).isCloseTo(0.05, within(1e-15));
        assertThat(difference.low()).isCloseTo(-0.0742068856, within(1e-9));
        assertThat(difference.high()).isCloseTo(0.1742068856, within(1e-9));
    }

    @Test
    void foldsThatShareWhatTheyLearnedFromHaveAWiderInterval() {
        // three folds: mean 0.05, sd 0.05, half 4.3026527299 * 0.05 * sqrt(1/3 + 1/2)
        PairedDifference difference = PairedDifference.ofFolds(0.5, 0.1, 0.05, 0);
        assertThat(difference.mean()).isCloseTo(0.05, within(1e-15));
        assertThat(difference.low()).isCloseTo(0.05 - 0.1963883, within(1e-6));
        assertThat(difference.high()).isCloseTo(0.05 + 0.1963883, within(1e-6));
        assertThat(PairedDifference.ofFolds(0, 0.1, 0.05, 0)).isEqualTo(PairedDifference.of(0.1, 0.05, 0));
    }

    @Test
    void onePairHasNoInterval() {
        PairedDifference difference = PairedDifference.of(0.1, Double.NaN);
        assertThat(difference.pairs()).isEqualTo(1);
        assertThat(difference.mean()).isEqualTo(0.1);
        assertThat(difference.low()).isNaN();
    }

    @Test
    void equalDifferencesHaveAnIntervalOfNoLength() {
        PairedDifference difference = PairedDifference.of(0.25, 0.25);
        assertThat(difference.low()).isEqualTo(0.25);
        assertThat(difference.high()).isEqualTo(0.25);
    }
}
