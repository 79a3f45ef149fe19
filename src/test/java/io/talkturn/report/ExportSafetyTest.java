package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.Talkturn;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** No cell of a table that people open is a formula, unless they ask for it. */
final class ExportSafetyTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x\")";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {FORMULA, "+1+1", "-1+1|cmd", "@SUM(A1)", "\t=1", "\r=1", "- Well?", "＝1+1", "'=1", "-", "-x5"})
    void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(SpreadsheetSafety.ON.cell(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetSafety.OFF.cell(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "+3.25", "-1e-5", "-0,5", "a=b", "'tis", "–", "−5", "-Infinity"})
    void numbersAndOrdinaryTextsStay(String text) {
        assertThat(SpreadsheetSafety.ON.cell(text)).isEqualTo(text);
    }

    @Test
    void headsCellsAndTheClipboardAreGuarded() {
        Table table = new Table(
                "t",
                "T",
                List.of(Table.Column.text("=head"), Table.Column.metric("x")),
                List.of(List.of(Cell.of(FORMULA), Cell.of(-0.25))),
                List.of());
        Path file = folder.resolve("t.csv");

        CsvExport.write(table, file, SpreadsheetSafety.ON);
        assertThat(Csv.read(file).header()).containsExactly("'=head", "x");
        assertThat(Csv.read(file).rows().getFirst().cells()).containsExactly("'" + FORMULA, "-0.25");
        assertThat(CsvExport.tabSeparated(table, SpreadsheetSafety.ON)).startsWith("'=head\tx\n'=HYPER");

        CsvExport.write(table, file, SpreadsheetSafety.OFF);
        assertThat(Csv.read(file).rows().getFirst().cells()).containsExactly(FORMULA, "-0.25");
    }

    @Test
    void correctionsAreGuarded() {
        Correction made = new Correction("c1", "t1", "text", FORMULA, "-b", "MK", "2026-01-01T00:00:00Z", null);
        Path file = folder.resolve("c.csv");

        CorrectionsFile.export(file, List.of(made), SpreadsheetSafety.ON);

        assertThat(Csv.read(file).rows().getFirst().cells()).contains("'" + FORMULA, "'-b");
    }

    @Test
    void textsOfACorpusAreGuarded() {
        Path file = folder.resolve("corpus.csv");

        new CorpusExport(
                        new SmallCorpus()
                                .conversation("a", Partition.TRAIN, "x: calm: =1+1")
                                .build("calm"),
                        Progress.NONE)
                .csv(file, SpreadsheetSafety.ON);

        assertThat(Csv.read(file).rows()).anyMatch(row -> row.cells().contains("'=1+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "runs", "labels", "corrections", "predict", "ablate", "faithful", "import"})
    void everyCommandThatWritesCsvForPeopleCanLeaveCellsAsTheyAre(String name) {
        CommandLine command = Talkturn.commandLine().getSubcommands().get(name);

        assertThat(command.getCommandSpec().findOption("--no-spreadsheet-safety"))
                .isNotNull();
    }
}
