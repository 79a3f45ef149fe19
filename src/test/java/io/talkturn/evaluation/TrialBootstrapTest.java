package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.evaluation.TrialBootstrap.Trial;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bootstrap of trials: ties, ends, and what is not defined. */
final class TrialBootstrapTest {
    private static final double ROUNDING = 5e-13;

    @Test
    void aTieGoesToTheLowestNumberWhateverTheLastDigitsSay() {
        List<Trial> trials = List.of(
                new Trial(0.1, 1), new Trial(0.7 - ROUNDING, 2), new Trial(0.7, 3), new Trial(0.7 - ROUNDING, 4));

        assertThat(TrialBootstrap.best(trials, true)).hasValue(1);
        assertThat(TrialBootstrap.draw(trials, new int[][] {{3, 2}, {0, 3}, {2, 1, 0}}, true))
                .containsExactly(3, 4, 2);
        assertThat(TrialBootstrap.best(List.of(new Trial(0.2 + ROUNDING, 1), new Trial(0.2, 2)), false))
                .hasValue(0);
        assertThat(TrialBootstrap.best(List.of(new Trial(0.7 - 5e-12, 1), new Trial(0.7, 2)), true))
                .as("farther apart than that is no tie")
                .hasValue(1);
    }

    @Test
    void aTrialWithoutADevValueIsNotChosen() {
        List<Trial> trials = List.of(new Trial(Double.NaN, 9), new Trial(0.5, 1));

        assertThat(TrialBootstrap.draw(trials, new int[][] {{0, 1}, {1, 1}, {0, 0}}, true))
                .containsExactly(1, 1, Double.NaN);
        assertThat(TrialBootstrap.best(trials.subList(0, 1), true)).isEmpty();
    }

    @Test
    void anEndWithinRoundingOfZeroIsZero() {
        double[] baseline = new double[1000];
        double[] challenger = new double[1000];
        Arrays.fill(baseline, ROUNDING);
        Arrays.fill(baseline, 500, 1000, 0.1);

        assertThat(TrialBootstrap.compare(baseline, challenger).significant()).isFalse();
        Arrays.fill(baseline, 0, 500, 5e-12);
        assertThat(TrialBootstrap.compare(baseline, challenger).significant()).isTrue();
    }

    @Test
    void tablesHaveTheOtherSignThanThePaper() {
        double[] baseline = {0.5, 0.5};
        double[] challenger = {0.6, 0.8};

        var comparison = TrialBootstrap.compare(baseline, challenger);

        assertThat(comparison.low()).isCloseTo(-0.3, within(1e-15));
        var shown = comparison.challengerMinusBaseline();
        assertThat(shown.mean()).isCloseTo(0.2, within(1e-15));
        assertThat(shown.low()).isCloseTo(0.1, within(1e-15));
        assertThat(shown.high()).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void whatHasNoValueInADrawIsNeverSignificant() {
        double[] baseline = new double[1000];
        double[] challenger = new double[1000];
        Arrays.fill(baseline, 1);
        baseline[3] = Double.NaN;

        var comparison = TrialBootstrap.compare(baseline, challenger);

        assertThat(comparison.significant()).isFalse();
        assertThat(comparison.low()).isNaN();
        assertThat(comparison.meanBaseline()).isNaN();
        assertThat(comparison.meanChallenger()).isZero();
    }

    @Test
    void theSpreadOfOneSearch() {
        double[] draws = new double[1000];
        Arrays.setAll(draws, i -> (i * 7 % 1000) / 1000.0);

        var spread = TrialBootstrap.spread(draws);

        assertThat(spread.mean()).isCloseTo(0.4995, within(1e-12));
        assertThat(spread.low()).isEqualTo(0.025);
        assertThat(spread.high()).isEqualTo(0.974);
        assertThat(TrialBootstrap.draw(List.of(new Trial(1, 4)), true, new RandomState(1)))
                .hasSize(TrialBootstrap.DRAWS)
                .containsOnly(4);
    }
}
