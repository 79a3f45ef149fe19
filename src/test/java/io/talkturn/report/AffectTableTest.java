package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.PredictionTable.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's table on four samples, worked out by hand. */
final class AffectTableTest {
    private final PredictionTable several = new PredictionTable(
            List.of("happy", "sad"),
            List.of(
                    row("a", "happy", "happy", 0.9, 0.2),
                    row("b", "happy|sad", "sad", 0.4, 0.8),
                    row("c", "(none)", "(none)", 0.1, 0.1),
                    row("d", "sad", "happy|sad", 0.6, 0.7)));

    @Test
    void everyClassIsJudgedByItselfAndTheMeansStandBelow() {
        Table table = AffectTable.of(several, Partition.TEST);

        // happy: 1 found, 1 missed, 1 too many, 1 rightly left out; sad: all right
        assertThat(table.rows().get(0))
                .containsExactly(
                        Cell.of("happy"),
                        Cell.of(0.5),
                        Cell.of(0.5),
                        Cell.of(0.5),
                        Cell.of(0.5),
                        Cell.of(2),
                        Cell.of(4));
        assertThat(table.rows().get(1).subList(1, 5))
                .containsExactly(Cell.of(1.0), Cell.of(1.0), Cell.of(1.0), Cell.of(1.0));
        assertThat(table.rows().get(2))
                .containsExactly(
                        Cell.of("mean"),
                        Cell.of(0.75),
                        Cell.of(0.75),
                        Cell.of(0.75),
                        Cell.of(0.75),
                        Cell.blank(),
                        Cell.of(4));
    }

    @Test
    void aPartitionWithoutSamplesHasNoRows() {
        assertThat(AffectTable.of(several, Partition.DEV).rows()).isEmpty();
    }

    @Test
    void aKeptTableIsReadBackAsItWasShown(@TempDir Path folder) {
        Table table = AffectTable.of(several, Partition.TEST);
        CsvExport.write(table, folder.resolve("affect.csv"));

        Table kept = KeptTable.read(folder.resolve("affect.csv"), "Affect", List.of())
                .orElseThrow();

        assertThat(kept.header()).isEqualTo(table.header());
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat(kept.shown(row, column)).isEqualTo(table.shown(row, column));
            }
        }
        assertThat(KeptTable.read(folder.resolve("other.csv"), "Other", List.of()))
                .isEmpty();
    }

    private static Row row(String id, String truth, String prediction, double... probabilities) {
        return new Row("k", id, Partition.TEST, truth, prediction, probabilities);
    }
}
