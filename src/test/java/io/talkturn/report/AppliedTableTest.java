package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.TinyProject;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AppliedTableTest {
    private final Corpus corpus = TinyProject.corpus();

    private PredictionTable.Row row(String prediction, double... probabilities) {
        return new PredictionTable.Row(
                corpus.conversations().getFirst().id(),
                corpus.talkturns().getFirst().id(),
                Partition.NONE,
                "",
                prediction,
                probabilities);
    }

    private Table table(List<String> classes, PredictionTable.Row row) {
        return AppliedTable.of(corpus, new PredictionTable(classes, List.of(row)), "my run");
    }

    private static String cell(Table table, String column) {
        return table.shown(0, table.header().indexOf(column));
    }

    @Test
    void aTalkturnStandsWithItsWordsItsClassAndHowSureTheNetworkIs() {
        Table table = table(TinyProject.MOODS, row("cross", 0.2, 0.7, 0.1));
        assertThat(table.header())
                .containsExactly(
                        "conversation",
                        "talkturn",
                        "speaker",
                        "text",
                        "prediction",
                        "confidence",
                        "p calm",
                        "p cross",
                        "p merry");
        assertThat(cell(table, "text")).isEqualTo(corpus.talkturns().getFirst().text());
        assertThat(cell(table, "confidence")).isEqualTo("0.700");
        assertThat(table.notes()).anyMatch(note -> note.contains("my run"));
    }

    @Test
    void wordsThatTheNetworkNeverSawAreToldWhereTheyAreMany() {
        Table most = table(TinyProject.MOODS, row("cross", 0.2, 0.7, 0.1).withNewWords(0.5));
        assertThat(cell(most, "new words")).isEqualTo("0.50");
        assertThat(most.notes()).anyMatch(note -> note.startsWith("50 % of the words are new"));
        assertThat(table(TinyProject.MOODS, row("cross", 0.2, 0.7, 0.1).withNewWords(0.25))
                        .notes())
                .noneMatch(note -> note.contains("new to the network"));
    }

    @Test
    void severalClassesAreAsSureAsTheLeastOfThem() {
        assertThat(cell(table(TinyProject.MOODS, row("calm|cross", 0.6, 0.9, 0.1)), "confidence"))
                .isEqualTo("0.600");
        assertThat(cell(table(TinyProject.MOODS, row("(none)", 0.1, 0.3, 0.2)), "confidence"))
                .isEqualTo("0.700");
    }

    @Test
    void aNumberHasNoConfidence() {
        assertThat(table(List.of(), row("3.25")).header()).doesNotContain("confidence");
    }
}
