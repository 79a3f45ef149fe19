package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every metric against numbers worked out by hand, and what is said where one is not defined. */
final class MetricsTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private final ClassificationMetrics three = ClassificationMetrics.of(
            List.of("a", "b", "c"), new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 2}, new int[] {0, 0, 1, 2, 1, 1, 0, 2, 2, 2});

    @Test
    void classMetricsOfThreeClasses() {
        ClassMetrics a = three.perClass().getFirst();
        assertThat(a.counts().support()).isEqualTo(4);
        assertThat(a.counts().predicted()).isEqualTo(3);
        assertThat(a.precision()).isCloseTo(2.0 / 3, CLOSE);
        assertThat(a.recall()).isCloseTo(0.5, CLOSE);
        assertThat(a.f1()).isCloseTo(4.0 / 7, CLOSE);
        assertThat(a.specificity()).isCloseTo(5.0 / 6, CLOSE);
        assertThat(a.counts().n()).isEqualTo(10);
    }

    @Test
    void weightedAccuracyIsTheMeanOfRecallAndSpecificity() {
        // TP 2, TN 5, P 4, N 6: (2 * 6/4 + 5) / 12
        assertThat(three.perClass().getFirst().weightedAccuracy()).isCloseTo((2 * 6.0 / 4 + 5) / 12, CLOSE);
    }

    @Test
    void weightedF1OfOneClassWeighsItAndItsComplement() {
        double complement = 2.0 * 5 / (2 * 5 + 2 + 1);
        assertThat(three.perClass().getFirst().weightedF1()).isCloseTo(0.4 * 4.0 / 7 + 0.6 * complement, CLOSE);
    }

    @Test
    void meansOverClasses() {
        assertThat(three.accuracy()).isCloseTo(0.7, CLOSE);
        assertThat(three.unweightedRecall()).isCloseTo((0.5 + 2.0 / 3 + 1) / 3, CLOSE);
        double f1b = 2.0 / 3;
        double f1c = 6.0 / 7;
        assertThat(three.macroF1()).isCloseTo((4.0 / 7 + f1b + f1c) / 3, CLOSE);
        assertThat(three.weightedF1()).isCloseTo((4 * 4.0 / 7 + 3 * f1b + 3 * f1c) / 10, CLOSE);
    }

    @Test
    void accuracyIsTheSupportWeightedMeanOfRecalls() {
        double weighted = three.perClass().stream()
                        .mapToDouble(c -> c.counts().support() * c.recall())
                        .sum()
                / three.n();
        assertThat(three.accuracy()).isCloseTo(weighted, CLOSE);
    }

    @Test
    void whatIsNotDefinedIsNaNAndSaid() {
        ClassificationMetrics metrics = ClassificationMetrics.of(
                List.of("always", "never", "missed"), new int[] {0, 0, 2}, new int[] {0, 0, 0});
        assertThat(metrics.perClass().get(1).recall()).isNaN();
        assertThat(metrics.perClass().get(1).f1()).isNaN();
        assertThat(metrics.perClass().get(1).weightedAccuracy()).isNaN();
        assertThat(metrics.perClass().get(2).precision()).isNaN();
        assertThat(metrics.perClass().get(2).f1()).isZero();
        assertThat(metrics.undefined(ClassMetrics::recall)).containsExactly("never");
        assertThat(metrics.undefined(ClassMetrics::precision)).containsExactly("never", "missed");
        assertThat(metrics.unweightedRecall()).isCloseTo(0.5, CLOSE);
    }

    @Test
    void noTalkturnsGiveNoNumbers() {
        ClassificationMetrics none = ClassificationMetrics.of(List.of("a", "b"), new int[0], new int[0]);
        assertThat(none.byName().values()).allMatch(v -> v.isNaN());
        RegressionMetrics noNumbers = RegressionMetrics.of(new double[0], new double[0]);
        assertThat(noNumbers.byName().values()).allMatch(v -> v.isNaN());
    }

    @Test
    void numberMetrics() {
        RegressionMetrics metrics = RegressionMetrics.of(new double[] {1, 2, 3, 4}, new double[] {2, 2, 4, 4});
        assertThat(metrics.mae()).isCloseTo(0.5, CLOSE);
        assertThat(metrics.rmse()).isCloseTo(Math.sqrt(0.5), CLOSE);
        assertThat(metrics.pearson()).isCloseTo(2 / Math.sqrt(5), CLOSE);
        // covariance 1, variances 1.25 and 1, means 0.5 apart
        assertThat(metrics.ccc()).isCloseTo(2.0 / (1.25 + 1 + 0.25), CLOSE);
    }

    @Test
    void aConstantPredictionHasConcordanceZeroAndNoCorrelation() {
        RegressionMetrics metrics = RegressionMetrics.of(new double[] {1, 2, 3}, new double[] {2, 2, 2});
        assertThat(metrics.pearson()).isNaN();
        assertThat(metrics.ccc()).isZero();
        assertThat(RegressionMetrics.of(new double[] {2, 2}, new double[] {2, 2})
                        .ccc())
                .isNaN();
    }

    @Test
    void aProbabilityOfExactlyTheThresholdIsNotAPrediction() {
        boolean[] isTrue = {true, true, false};
        double[] probability = {0.5, 0.6, 0.2};
        assertThat(BinaryThreshold.at("a", isTrue, probability, 0.5).recall()).isEqualTo(0.5);
        assertThat(BinaryThreshold.tuned(isTrue, probability)).isEqualTo(0.2);
        assertThat(BinaryThreshold.at("a", isTrue, probability, 0.2).weightedAccuracy())
                .isEqualTo(1);
    }

    @Test
    void thresholdIsLeftAloneWhereNothingCanBeTuned() {
        assertThat(BinaryThreshold.tuned(new boolean[] {false, false}, new double[] {0.1, 0.9}))
                .isEqualTo(BinaryThreshold.DEFAULT);
    }
}
