package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.WeakLabels.Labeller;
import io.talkturn.report.LabelMatrix.Entry;
import io.talkturn.report.LabelMatrix.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables behind the label matrix, on a corpus of four talkturns with strong emotion and weak labels. */
final class LabelTablesTest {
    private static final double GAP = Double.NaN;
    private static final Labeller LABELLER =
            new Labeller("run-1", "EF-LF LSTM", "reviews", 0.75, "accuracy", 40, "2026-11-22T09:00:00Z", List.of());

    private final Corpus plain = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "X: sad: a", "Y: happy: b", "X: sad: c", "Y: -: d")
            .build("happy", "sad");

    private final Corpus labelled = plain.withWeakLabels(List.of(
            WeakLabels.of("emotion", List.of("happy", "sad"), false, of(0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0, 1), LABELLER),
            WeakLabels.of(
                    "sarcasm", List.of("no", "yes"), false, of(0.9, 0.1, 0.4, 0.6, GAP, GAP, 0.2, 0.8), LABELLER)));

    @Test
    void theMatrixHasACellForEveryCorpusAndTaskAndTheUsualTasksComeFirst() {
        LabelMatrix matrix =
                LabelMatrix.of(List.of(new Source(Path.of("plain"), plain), new Source(Path.of("labelled"), labelled)));

        assertThat(matrix.tasks()).containsExactly("emotion", "sarcasm");
        assertThat(matrix.rows().getFirst().entries()).map(Entry::isEmpty).containsExactly(false, true);
        Entry both = matrix.rows().getLast().entries().getFirst();
        assertThat(both.strong()).isEqualTo(new LabelMatrix.Strong(3, List.of("happy", "sad"), false));
        assertThat(both.weak()).isNotNull();
        Entry weak = matrix.rows().getLast().entries().getLast();
        assertThat(weak.strong()).isNull();
        assertThat(weak.weak()).isEqualTo(new LabelMatrix.Weak(3, List.of("no", "yes"), false, LABELLER));
    }

    @Test
    void numbersAreNoTasks() {
        assertThat(LabelMatrix.of(List.of(new Source(Path.of("plain"), plain))).tasks())
                .doesNotContain("valence");
    }

    @Test
    void theTableTellsTheConfidenceWithItsMetricAndN() {
        Table table =
                LabelMatrix.of(List.of(new Source(Path.of("x"), labelled))).table();

        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getLast())
                .containsExactly(
                        Cell.of("small"),
                        Cell.of(4),
                        Cell.of("sarcasm"),
                        Cell.of("weak"),
                        Cell.of(3),
                        Cell.of("no|yes"),
                        Cell.of("EF-LF LSTM"),
                        Cell.of("reviews"),
                        Cell.of(0.75),
                        Cell.of("accuracy"),
                        Cell.of(40),
                        Cell.of("run-1"),
                        Cell.of("2026-11-22T09:00:00Z"));
    }

    @Test
    void agreementIsOverTalkturnsThatHaveBothKindsOfLabels() {
        Table table = WeakAgreementTable.of(List.of(labelled));

        assertThat(table.rows()).hasSize(2);
        List<Cell> sad = table.rows().getLast();
        assertThat(sad.subList(0, 3)).containsExactly(Cell.of("small"), Cell.of("emotion"), Cell.of("sad"));
        // people: sad, happy, sad; the model: sad, sad, sad. Chance alone gives 2/3 too.
        assertThat(sad.get(3)).isEqualTo(Cell.of(2.0 / 3));
        assertThat(sad.get(4)).isEqualTo(Cell.of(0.0));
        assertThat(sad.get(5)).isEqualTo(Cell.of(3));
    }

    @Test
    void withoutBothKindsThereIsNoAgreementAndASentenceSaysSo() {
        Table table = WeakAgreementTable.of(List.of(plain));
        assertThat(table.rows()).isEmpty();
        assertThat(table.notes()).anyMatch(note -> note.contains("No talkturn"));
    }

    @Test
    void correlationsArePairwiseCompleteAndSayTheirN() {
        TaskCorrelation correlation = TaskCorrelation.of(labelled);

        assertThat(correlation.columns())
                .map(TaskCorrelation.Column::title)
                .containsExactly("emotion: sad", "valence", "emotion: sad, weak", "sarcasm: yes, weak");
        assertThat(correlation.cells()[0][3].n()).isEqualTo(2);
        assertThat(correlation.cells()[0][3].r()).isCloseTo(-1, within(1e-12));
        assertThat(correlation.cells()[0][2].r())
                .as("the model says sad of all")
                .isNaN();
        assertThat(correlation.table().rows()).hasSize(6);
    }

    @Test
    void everyClassOfAMultiLabelTaskIsAColumn() {
        Corpus multi =
                plain.withLabels(List.of(new MultiLabel("mood", List.of("glad", "angry"), new long[] {1, 2, 3, 0})));
        TaskCorrelation correlation = TaskCorrelation.of(multi);

        assertThat(correlation.columns())
                .map(TaskCorrelation.Column::title)
                .containsExactly("mood: glad", "mood: angry");
        assertThat(correlation.cells()[0][1].n()).isEqualTo(4);
        assertThat(correlation.cells()[0][1].r()).isZero();
    }

    private static double[] of(double... values) {
        return values;
    }
}
