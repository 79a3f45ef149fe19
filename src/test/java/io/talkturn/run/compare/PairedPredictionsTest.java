package io.talkturn.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Two runs on the talkturns that both predicted: any metric of {@code metrics.csv}, challenger minus baseline. */
final class PairedPredictionsTest {
    private static final List<String> CLASSES = List.of("a", "b");

    /** Forty talkturns of five conversations; the baseline has every other one right, the challenger three of four. */
    private final PairedPredictions pair =
            PairedPredictions.of(classes(40, i -> i % 2 == 0), classes(40, i -> i % 4 != 1), Partition.TEST);

    @Test
    void anyMetricOfTheTaskOrOfAClassCanBeAsked() {
        List<Measure> asked = List.of(
                Measure.ofTask("accuracy"),
                Measure.ofTask("macro_f1"),
                new Measure("recall", "b"),
                new Measure("weighted_accuracy", "a"));

        assertThat(pair.ofBaseline(asked)[0]).isEqualTo(0.5);
        assertThat(pair.ofChallenger(asked)[0]).isEqualTo(0.75);
        List<JackknifeEstimate> differences = pair.differences(asked);
        for (int m = 0; m < asked.size(); m++) {
            assertThat(differences.get(m).value())
                    .isCloseTo(pair.ofChallenger(asked)[m] - pair.ofBaseline(asked)[m], within(1e-15));
            assertThat(differences.get(m).conversations()).isEqualTo(5);
        }
        assertThat(pair.difference(asked.get(1))).isEqualTo(differences.get(1));
        assertThat(pair.size()).isEqualTo(40);
        assertThat(pair.conversations()).isEqualTo(5);
    }

    @Test
    void whatTheTaskDoesNotHaveIsRefusedInASentence() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> pair.difference(Measure.ofTask("ccc")))
                .withMessageContaining("no metric “ccc”");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> pair.difference(new Measure("f1", "happy")))
                .withMessageContaining("no class “happy”");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> pair.difference(new Measure("macro_f1", "a")))
                .withMessageContaining("no metric “macro_f1”");
    }

    @Test
    void talkturnsThatOnlyOneRunHasOrWhoseTruthChangedAreLeftOut() {
        PredictionTable longer = classes(48, i -> true);
        PairedPredictions shared = PairedPredictions.of(longer, classes(40, i -> true), Partition.TEST);
        assertThat(shared.size()).isEqualTo(40);
        assertThat(shared.leftOut()).isEqualTo(8);

        List<PredictionTable.Row> rows = new ArrayList<>(classes(40, i -> true).rows());
        PredictionTable.Row first = rows.getFirst();
        rows.set(
                0,
                new PredictionTable.Row(
                        first.conversation(),
                        first.talkturn(),
                        Partition.TEST,
                        "b",
                        first.prediction(),
                        first.probabilities()));
        PairedPredictions relabelled =
                PairedPredictions.of(classes(40, i -> true), new PredictionTable(CLASSES, rows), Partition.TEST);
        assertThat(relabelled.size()).isEqualTo(39);
        assertThat(relabelled.leftOut()).isEqualTo(2);
    }

    @Test
    void runsThatCannotBeComparedAreRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> PairedPredictions.of(classes(8, i -> true), classes(8, i -> true), Partition.DEV))
                .withMessageContaining("dev");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> PairedPredictions.of(classes(8, i -> true), numbers(8, 0), Partition.TEST))
                .withMessageContaining("different classes");
    }

    @Test
    void mcNemarIsForOneClassATalkturn() {
        assertThat(pair.mcNemar()).hasValueSatisfying(test -> {
            assertThat(test.onlyFirst()).isZero();
            assertThat(test.onlySecond()).isEqualTo(10);
        });
        PairedPredictions ofNumbers = PairedPredictions.of(numbers(40, 0.5), numbers(40, 0.25), Partition.TEST);
        assertThat(ofNumbers.mcNemar()).isEmpty();
        assertThat(ofNumbers.measures())
                .containsExactly(
                        Measure.ofTask("mae"),
                        Measure.ofTask("rmse"),
                        Measure.ofTask("pearson"),
                        Measure.ofTask("ccc"));
        assertThat(ofNumbers.difference(Measure.ofTask("mae")).value()).isCloseTo(-0.25, within(1e-12));
    }

    private static PredictionTable classes(int n, IntPredicate isRight) {
        List<PredictionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int truth = i / 3 % 2;
            int said = isRight.test(i) ? truth : 1 - truth;
            rows.add(row(i, CLASSES.get(truth), CLASSES.get(said), 0.5, 0.5));
        }
        return new PredictionTable(CLASSES, rows);
    }

    private static PredictionTable numbers(int n, double error) {
        List<PredictionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(row(i, Double.toString(i), Double.toString(i + error)));
        }
        return new PredictionTable(List.of(), rows);
    }

    private static PredictionTable.Row row(int i, String truth, String said, double... probabilities) {
        return new PredictionTable.Row("c" + i / 8, "t" + i, Partition.TEST, truth, said, probabilities);
    }
}
