package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.evaluation.JackknifeEstimate.Gap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals over conversations, and where there is none. */
final class JackknifeTest {
    /** The mean of four conversations of one talkturn each is what textbooks have: sd / sqrt(n). */
    @Test
    void ofAMeanItIsTheUsualInterval() {
        double[] values = {1, 2, 3, 6};
        var estimate = new Jackknife(new int[] {0, 1, 2, 3})
                .values(rows -> new double[] {mean(values, rows)})
                .getFirst();

        double se = Summary.of(values).sampleSd() / 2;
        assertThat(estimate.se()).isCloseTo(se, within(1e-14));
        assertThat(estimate.low()).isCloseTo(3 - 3.182446305283709 * se, within(1e-12));
        assertThat(estimate.high()).isCloseTo(3 + 3.182446305283709 * se, within(1e-12));
        assertThat(estimate.p()).as("one model has no p").isNaN();
    }

    @Test
    void talkturnsThatGoTogetherWidenTheInterval() {
        double[] wholeConversations =
                IntStream.range(0, 300).mapToDouble(i -> i / 10 % 2).toArray();
        var together = of(IntStream.range(0, 300).map(i -> i / 10).toArray(), wholeConversations);
        var apart = of(IntStream.range(0, 300).toArray(), wholeConversations);

        assertThat(together.conversations()).isEqualTo(30);
        assertThat(together.se()).isGreaterThan(2 * apart.se());
    }

    @Test
    void theDifferenceIsSecondMinusFirstAndPaired() {
        int[] conversation = IntStream.range(0, 80).map(i -> i / 10).toArray();
        double[] first = IntStream.range(0, 80).mapToDouble(i -> i / 10).toArray();
        double[] second = IntStream.range(0, 80)
                .mapToDouble(i -> i / 10 + 0.5 + 0.01 * (i % 7))
                .toArray();
        var difference = new Jackknife(conversation)
                .differences(rows -> new double[] {mean(first, rows)}, rows -> new double[] {mean(second, rows)})
                .getFirst();

        assertThat(difference.value()).isCloseTo(0.53, within(0.01));
        assertThat(difference.se()).as("what both have in common falls out").isLessThan(0.01);
        assertThat(difference.excludesZero()).isTrue();
        assertThat(difference.p()).isLessThan(1e-6).isPositive();
    }

    @Test
    void fewerThanFourConversationsHaveNone() {
        assertThat(of(new int[] {0, 1, 2}, 1, 2, 3).gap()).isEqualTo(Gap.FEW_CONVERSATIONS);
        assertThat(of(new int[] {0, 1, 2}, 1, 2, 3).value()).isEqualTo(2);
        assertThat(of(new int[] {0, 1, 2}, 1, 2, 3).excludesZero()).isFalse();
        assertThat(of(new int[] {0, 1, 2, 3}, 1, 2, 3, 4).gap()).isEqualTo(Gap.NONE);
        assertThat(of(new int[0]).conversations()).isZero();
    }

    @Test
    void aMetricThatOneConversationAloneDefinesHasNone() {
        var estimate = new Jackknife(new int[] {0, 1, 2, 3, 4})
                .values(rows -> new double[] {IntStream.of(rows).anyMatch(row -> row == 2) ? 1 : Double.NaN})
                .getFirst();

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.gap()).isEqualTo(Gap.UNDEFINED);
        assertThat(JackknifeEstimate.ofValue(Double.NaN, 1, 2, 3, 4).gap()).isEqualTo(Gap.UNDEFINED);
    }

    @Test
    void equalPartsSayNothingUnlessTheyAreZero() {
        assertThat(JackknifeEstimate.ofDifference(0.1, 0.1, 0.1, 0.1, 0.1).gap())
                .isEqualTo(Gap.NO_SPREAD);
        var none = JackknifeEstimate.ofDifference(1e-17, 0, 1e-17, 0, 0);
        assertThat(none.p()).isEqualTo(1);
        assertThat(none.excludesZero()).isFalse();
    }

    @Test
    void anEndThatRoundsToZeroIsZero() {
        assertThat(new JackknifeEstimate(0.1, 0.1, 5e-13, 0.2, 0.05, 9, Gap.NONE).excludesZero())
                .isFalse();
        assertThat(new JackknifeEstimate(0.1, 0.1, 5e-12, 0.2, 0.05, 9, Gap.NONE).excludesZero())
                .isTrue();
        assertThat(new JackknifeEstimate(-0.1, 0.1, -0.2, -5e-13, 0.05, 9, Gap.NONE).excludesZero())
                .isFalse();
    }

    private static JackknifeEstimate of(int[] conversation, double... values) {
        return new Jackknife(conversation)
                .values(rows -> new double[] {mean(values, rows)})
                .getFirst();
    }

    private static double mean(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(Double.NaN);
    }
}
