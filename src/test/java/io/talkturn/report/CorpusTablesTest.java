package io.talkturn.report;

import static io.talkturn.corpus.ImportNote.Severity.INFO;
import static io.talkturn.corpus.ImportNote.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CorpusTablesTest {
    private final Corpus corpus = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "ana: joy: Hi.", "bo: fear: Oh.", "ana: joy: Ha.", "bo: -: Hm.")
            .conversation("b", Partition.DEV, "ana: fear: Hi.")
            .build("joy", "fear");
    private final CorpusSummary summary = CorpusSummary.of(corpus);

    @Test
    void partitionsThatHoldNothingAreLeftOut() {
        assertThat(shown(CorpusTables.partitions(summary.sizes())))
                .containsExactly("train | 1 | 4 | 2 | 0.800", "dev | 1 | 1 | 1 | 0.200");
    }

    @Test
    void classesAreCountedByPartitionWithTheMissingOnesBelow() {
        Table table = CorpusTables.classes(summary.classLabels().getFirst());

        assertThat(table.header()).containsExactly("emotion", "train", "dev", "all");
        assertThat(shown(table)).containsExactly("joy | 2 | 0 | 2", "fear | 1 | 1 | 2", "(missing) | 1 | 0 | 1");
    }

    @Test
    void rangesTellTheScaleAndTheValuesApart() {
        assertThat(shown(CorpusTables.ranges(summary)))
                .containsExactly("valence | label, 1 to 5 | 4 | 1 | 0 | 1.000 | 3.000 | 1.750 | 0.957");
    }

    @Test
    void findingsComeGravestFirst() {
        assertThat(shown(CorpusTables.findings(CorpusChecks.of(corpus))))
                .first()
                .asString()
                .startsWith("warn | One speaker stands");
    }

    @Test
    void notesAreGroupedWarningsFirstThenTheMostFrequent() {
        List<ImportNote> notes = List.of(
                new ImportNote("overlap", INFO, "a.csv", 3, "starts early"),
                new ImportNote("overlap", INFO, "a.csv", 9, "starts early"),
                new ImportNote("sorted", INFO, "a.csv", 2, "was sorted"),
                new ImportNote("bad_time", WARN, "b.csv", null, "is no time"));

        assertThat(shown(CorpusTables.noteGroups(notes)))
                .containsExactly(
                        "warn | bad_time | 1 | b.csv | is no time",
                        "info | overlap | 2 | a.csv:3 | starts early",
                        "info | sorted | 1 | a.csv:2 | was sorted");
        assertThat(shown(CorpusTables.notes(notes)))
                .hasSize(4)
                .first()
                .isEqualTo("info | overlap | a.csv | 3 | starts early");
    }

    private static List<String> shown(Table table) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int r = row;
            lines.add(String.join(
                    " | ",
                    IntStream.range(0, table.columns().size())
                            .mapToObj(column -> table.shown(r, column))
                            .toList()));
        }
        return lines;
    }
}
