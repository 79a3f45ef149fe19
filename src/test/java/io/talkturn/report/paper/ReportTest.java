package io.talkturn.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.WrittenRun;
import io.talkturn.run.Curve;
import io.talkturn.run.RunFolder;
import io.talkturn.run.faith.MadeTests;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of runs and studies, as files. */
final class ReportTest {
    @TempDir
    Path project;

    private RunFolder run() {
        CorpusFolder.write(WrittenRun.corpus(), project.resolve("corpora/small"));
        RunFolder run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true));
        new Curve(
                        List.of("accuracy"),
                        List.of(new double[] {0.25}, new double[] {Double.NaN}, new double[] {0.5}, new double[] {0.6}))
                .write(run.curve());
        return run;
    }

    @Test
    void aRunTellsItsMethodsFiguresTablesAndSettings() {
        Report report = RunReport.of(run());
        assertThat(report.methods())
                .contains("Data: A small corpus (simulated, not of people), 4 talkturns in 1 conversation.")
                .contains("test 1 conversation, 3 talkturns predicted, 3 of them labelled")
                .contains("HAN-ROCK, reading the narrative, with the auxiliary tasks AU 05, label −1")
                .contains("predicting emotion, 2 classes (angry, sad & low)")
                .contains("epoch 4 was kept, the best on dev by accuracy", "one seed, 3")
                .contains("accuracy, MA(2) 0.667 (n = 3)");
        assertThat(report.figures())
                .extracting(Figure::title)
                .contains("Dev after every epoch", "F1 of every class, test");
        assertThat(report.tables())
                .extracting(table -> table.name())
                .contains("tasks-test", "classes-test", "confusion-test", "all-settings");
    }

    @Test
    void theTestOfItsAttentionIsInItWhereThereWasOne() {
        RunFolder run = run();
        assertThat(RunReport.of(run).html(PaperSize.A4)).doesNotContain("highest attention");
        MadeTests.test(Partition.TEST, 6).write(run);
        Report report = RunReport.of(run);
        assertThat(report.html(PaperSize.A4)).contains("The words of highest attention matter more than random ones");
        assertThat(report.tables()).extracting(table -> table.name()).contains("faithfulness-test");
    }

    @Test
    void theFileStandsAloneWithItsFigures() {
        String html = RunReport.of(run()).html(PaperSize.LETTER);
        assertThat(html)
                .contains("<svg", "<polyline", "<circle", "size: letter", "prefers-color-scheme: dark", "@media print")
                .contains("sad &amp; low", "simulated data", "n = 2")
                .doesNotContain("http://", "https://", "<script", "src=", "NaN");
    }

    @Test
    void aCorpusThatIsGoneIsSaid() throws IOException {
        RunFolder run = run();
        Files.delete(project.resolve("corpora/small/corpus.json"));
        assertThat(RunReport.of(run).methods()).contains("which cannot be read any more", "3 talkturns predicted");
    }

    @Test
    void aStudyWithoutResultsSaysWhatIsPlanned() {
        StudyFolder study = TinyStudy.random(project, 4, 4);
        Report report = StudyReport.of(study);
        assertThat(report.methods())
                .contains("Random search of 4 draws", "the first is the baseline", "chosen on dev by");
        assertThat(report.tables().getFirst().title()).isEqualTo("Trials");
        assertThat(report.html(PaperSize.A4)).contains("not finished", "n = 0").doesNotContain("NaN");
    }

    @Test
    void anAxisHasRoundNumbersAndHoldsAllValues() {
        Axis axis = Axis.of(DoubleStream.of(0.137, 0.52, Double.NaN), 0, 100);
        assertThat(axis.low()).isLessThanOrEqualTo(0.137);
        assertThat(axis.high()).isGreaterThanOrEqualTo(0.52);
        assertThat(axis.ticks().stream().map(axis::written)).contains("0.2", "0.3", "0.4");
        assertThat(Axis.of(DoubleStream.of(0.5, 0.5), 0, 100).at(0.5)).isBetween(0.0, 100.0);
        assertThat(Axis.of(DoubleStream.empty(), 0, 100).ticks()).isNotEmpty();
    }
}
