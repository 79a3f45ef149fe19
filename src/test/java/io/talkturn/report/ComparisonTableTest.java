package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.RandomState;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs compared on the talkturns that both predicted. */
final class ComparisonTableTest {
    private static final List<String> CLASSES = List.of("a", "b");

    @Test
    void aModelThatIsBetterThroughoutGetsADagger() {
        Table table = compare(predictions(0.5, 1, 400), predictions(0.9, 2, 400));
        assertThat(table.header())
                .containsExactly(
                        "metric",
                        "worse",
                        "better",
                        "difference",
                        "95% low",
                        "95% high",
                        "p",
                        "p (Holm)",
                        "significant",
                        "n",
                        "conversations",
                        "method");
        List<String> accuracy = RunTablesTest.shown(table, 0);
        assertThat(accuracy.getFirst()).isEqualTo("accuracy, MA(2)");
        assertThat(accuracy.get(3)).startsWith("+");
        assertThat(accuracy).endsWith("†", "400", "20", ComparisonTable.METHOD);
        assertThat(table.rows())
                .extracting(row -> ((Cell.Text) row.getFirst()).value())
                .contains("F1 a", "F1 b");
        assertThat(table.notes())
                .anyMatch(note -> note.contains("400 talkturns of 20 conversations"))
                .anyMatch(note -> note.contains("McNemar"));
    }

    @Test
    void valuesDifferenceAndIntervalFitTogether() {
        Table table = compare(predictions(0.6, 1, 400), predictions(0.7, 2, 400));
        for (List<Cell> row : table.rows().subList(0, table.rows().size() - 1)) {
            double difference = number(row.get(3));
            assertThat(difference).isCloseTo(number(row.get(2)) - number(row.get(1)), within(1e-12));
            assertThat(difference).isBetween(number(row.get(4)), number(row.get(5)));
            assertThat(number(row.get(7))).isGreaterThanOrEqualTo(number(row.get(6)));
        }
    }

    @Test
    void mcNemarsTestIsTheLastRowInEveryExport(@TempDir Path folder) throws IOException {
        Table table = compare(predictions(0.6, 1, 400), predictions(0.9, 2, 400));
        List<Cell> row = table.rows().getLast();

        assertThat(row.getFirst()).isEqualTo(Cell.of("right in this run only"));
        assertThat(row.getLast()).isEqualTo(Cell.of(ComparisonTable.MCNEMAR));
        assertThat(number(row.get(3)))
                .as("what only one of them got right is the difference of accuracy")
                .isCloseTo(number(table.rows().getFirst().get(3)), within(1e-12));
        assertThat(number(row.get(6))).isLessThan(1e-6);
        assertThat(row.get(7)).as("one test is not corrected").isEqualTo(Cell.blank());
        CsvExport.write(table, folder.resolve("comparison.csv"));
        List<String> csv = Files.readAllLines(folder.resolve("comparison.csv"));
        assertThat(csv.getLast()).startsWith("right in this run only,").endsWith(",400,20,\"McNemar, exact\"");
        assertThat(LatexExport.text(table)).contains("right in this run only & ");
    }

    @Test
    void aRunAgainstItselfDiffersInNothing() {
        PredictionTable same = predictions(0.6, 1, 100);
        Table table = compare(same, same);
        assertThat(table.rows())
                .allMatch(row -> number(row.get(3)) == 0 && row.get(8).equals(Cell.of("")));
    }

    /** 60 talkturns stand in three conversations. */
    @Test
    void withFewerThanFourConversationsThereIsNoIntervalAndASentenceSaysWhy() {
        Table table = compare(predictions(0.5, 1, 60), predictions(0.95, 2, 60));

        for (List<Cell> row : table.rows().subList(0, table.rows().size() - 1)) {
            assertThat(number(row.get(3))).isPositive();
            assertThat(row.subList(4, 8)).containsOnly(Cell.of(Double.NaN));
            assertThat(row.get(8)).isEqualTo(Cell.of(""));
            assertThat(row.get(10)).isEqualTo(Cell.of(3));
        }
        assertThat(number(table.rows().getLast().get(6)))
                .as("McNemar's test stays")
                .isLessThan(0.05);
        assertThat(table.notes())
                .contains(
                        "Fewer than 4 conversations say too little of others: there is no interval, no p and no mark.")
                .noneMatch(note -> note.contains("jackknife"));
        assertThat(compare(predictions(0.5, 1, 80), predictions(0.95, 2, 80)).notes())
                .anyMatch(note -> note.contains("jackknife"));
    }

    @Test
    void talkturnsOfOneRunOnlyAreLeftOutAndSaid() {
        Table table = compare(predictions(0.6, 1, 400), predictions(0.7, 2, 300));
        assertThat(table.rows().getFirst().get(9)).isEqualTo(Cell.of(300));
        assertThat(table.notes()).anyMatch(note -> note.startsWith("100 predictions"));
    }

    @Test
    void numberTasksCompareErrorsAndHaveNoMcNemar() {
        Table table = ComparisonTable.of(
                new ComparisonTable.Side("x", "valence", numbers(1)),
                new ComparisonTable.Side("x", "valence", numbers(2)),
                Partition.TEST);
        assertThat(table.rows())
                .extracting(row -> ((Cell.Text) row.getFirst()).value())
                .containsExactly("MAE", "RMSE", "Pearson r", "CCC");
        assertThat(table.header()).contains("first", "second");
        assertThat(table.notes()).noneMatch(note -> note.contains("McNemar"));
    }

    @Test
    void runsOfDifferentTasksCannotBeCompared() {
        PredictionTable any = predictions(0.6, 1, 20);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> ComparisonTable.of(
                        new ComparisonTable.Side("x", "emotion", any),
                        new ComparisonTable.Side("y", "sentiment", any),
                        Partition.TEST))
                .withMessageContaining("“emotion” and “sentiment”");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> ComparisonTable.of(
                        new ComparisonTable.Side("x", "emotion", any),
                        new ComparisonTable.Side("y", "emotion", any),
                        Partition.DEV))
                .withMessageContaining("dev");
    }

    private static Table compare(PredictionTable first, PredictionTable second) {
        return ComparisonTable.of(
                new ComparisonTable.Side("worse", "emotion", first),
                new ComparisonTable.Side("better", "emotion", second),
                Partition.TEST);
    }

    private static double number(Cell cell) {
        return ((Cell.Numeric) cell).value();
    }

    /** Talkturns in conversations of twenty, right with a probability. */
    private static PredictionTable predictions(double right, long seed, int n) {
        RandomState truths = new RandomState(99);
        RandomState random = new RandomState(seed);
        List<PredictionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int truth = truths.below(2);
            int said = random.uniform() < right ? truth : 1 - truth;
            rows.add(row(i, CLASSES.get(truth), CLASSES.get(said), 0.5, 0.5));
        }
        return new PredictionTable(CLASSES, rows);
    }

    private static PredictionTable numbers(long seed) {
        RandomState truths = new RandomState(99);
        RandomState random = new RandomState(seed);
        List<PredictionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double truth = truths.normal();
            rows.add(row(i, Double.toString(truth), Double.toString(truth + random.normal())));
        }
        return new PredictionTable(List.of(), rows);
    }

    private static PredictionTable.Row row(int i, String truth, String said, double... probabilities) {
        return new PredictionTable.Row("c" + i / 20, "t" + i, Partition.TEST, truth, said, probabilities);
    }
}
