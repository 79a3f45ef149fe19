package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate.Gap;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.run.faith.FaithEstimate;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.run.faith.MadeTests;
import io.talkturn.run.faith.SeedAgreement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaithTableTest {
    @TempDir
    private Path folder;

    private final Faithfulness test = MadeTests.test(Partition.TEST, 6);

    @Test
    void everyFigureStandsWithItsNAndItsInterval() throws Exception {
        Table table = FaithTable.of("rock", test);

        assertThat(table.rows()).hasSize(3 * 2 * 2 * 2);
        int beyond = table.header().indexOf(FaithTable.BEYOND);
        assertThat(table.shown(0, table.header().indexOf("n"))).isEqualTo("30");
        assertThat(table.shown(0, beyond)).startsWith("+0.220 [+0.2").endsWith("]");
        assertThat(table.shown(1, beyond)).as("no talkturn is that long").isEqualTo("–");

        Path csv = folder.resolve("faith.csv");
        CsvExport.write(table, csv, SpreadsheetSafety.OFF);
        assertThat(Files.readString(csv)).contains("words,comprehensiveness,left out,2,30,6,0.22", "95% low");
        Path tex = folder.resolve("faith.tex");
        LatexExport.write(table, tex);
        assertThat(Files.readString(tex)).contains("seed 0", "jackknife");
    }

    @Test
    void theNotesSayWhatCountsAndWhatIsMissing() {
        assertThat(String.join(" ", FaithTable.of("rock", test).notes()))
                .contains("Text with holes", "<unk>", "10 draws, seed 0", "more than k", "no interval is corrected")
                .doesNotContain("between seeds");
        assertThat(String.join(
                        " ",
                        FaithTable.of("rock", MadeTests.test(Partition.TEST, 3)).notes()))
                .contains("Fewer than 4 conversations");
    }

    @Test
    void theAgreementOfSeedsIsToldWithItsN() {
        SeedAgreement.Part part = new SeedAgreement.Part(new FaithEstimate(0.5, 0.4, 0.6, Gap.NONE), 12, 4);
        SeedAgreement agreement = new SeedAgreement(List.of("b", "a"), List.of(7L, 3L), part, part);

        assertThat(FaithTable.of("rock", test.with(agreement)).notes())
                .last()
                .asString()
                .contains("seeds 3, 7", "+0.500 [+0.400, +0.600], n 12");
    }

    @Test
    void theLineUnderATranscriptSaysWhatTheTestGave() {
        assertThat(FaithSentence.of(test))
                .startsWith("The words of highest attention matter more than random ones:")
                .contains("without 2 of them the prediction’s probability falls by 0.220 [0.2", "(test, n 30)");
        assertThat(FaithSentence.of(MadeTests.testOfNothing(6)))
                .startsWith("The words of highest attention cannot be told from random ones:");
        assertThat(FaithSentence.of(MadeTests.testOfHardlyAnything(6)))
                .startsWith(
                        "Words of highest attention matter neither more nor less than random ones to the third decimal:");
        assertThat(FaithSentence.of(MadeTests.test(Partition.DEV, 3)))
                .startsWith(
                        "Whether the words of highest attention matter more than random ones cannot be told from 3 conversations:");
        assertThat(FaithSentence.of(MadeTests.test(Partition.DEV, 0))).contains("says nothing", "of dev");
    }
}
