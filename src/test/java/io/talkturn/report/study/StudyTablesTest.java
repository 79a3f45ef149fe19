package io.talkturn.report.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.foundation.Csv;
import io.talkturn.report.Cell;
import io.talkturn.report.CsvExport;
import io.talkturn.report.HtmlExport;
import io.talkturn.report.LatexExport;
import io.talkturn.report.Table;
import io.talkturn.run.Curve;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.TinyProject;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a study whose results are written by hand, so that every figure is known beforehand. */
final class StudyTablesTest {
    private static final int TRIALS = 4;
    private static final int CONVERSATIONS = 8;
    private static final int TURNS = 10;

    @TempDir
    private Path root;

    private StudyFolder study;

    @BeforeEach
    void makeStudy() {
        study = TinyStudy.random(root, TRIALS, 4);
    }

    /** A trial with this dev value, whose network is right in the first talkturns of every conversation. */
    private void finish(String cell, int number, double dev, int right) {
        Trial trial = new StudyTrials(study).find(cell + "/" + number);
        RunFolder run =
                RunFolder.createAt(trial.folder().path(), trial.planned().spec());
        new Curve(List.of("accuracy"), List.of(new double[] {0.1}, new double[] {dev})).write(run.curve());
        metrics(right).write(run.metrics());
        predictions(right).write(run.predictions());
        RunResults.writeManifest(run, List.of(run.curve(), run.metrics(), run.predictions()));
        run.writeStatus(RunStatus.of(RunState.FINISHED, TinyStudy.EPOCHS, "All epochs are done."));
    }

    private static MetricTable metrics(int right) {
        List<MetricRow> rows = new ArrayList<>();
        int n = CONVERSATIONS * TURNS;
        rows.add(new MetricRow(Partition.TEST, "pri", "", "accuracy", (double) right / TURNS, n));
        rows.add(new MetricRow(Partition.TEST, "pri", "", "weighted_f1", (double) right / TURNS, n));
        for (String mood : TinyProject.MOODS) {
            rows.add(new MetricRow(Partition.TEST, "pri", mood, "f1", (double) right / TURNS, n));
            rows.add(new MetricRow(Partition.TEST, "pri", mood, "weighted_accuracy", 0.5, n));
        }
        return new MetricTable(rows);
    }

    /** Conversations differ a little, so that there is something between them. */
    private static PredictionTable predictions(int right) {
        List<PredictionTable.Row> rows = new ArrayList<>();
        for (int c = 0; c < CONVERSATIONS; c++) {
            for (int t = 0; t < TURNS; t++) {
                String truth = TinyProject.MOODS.get(t % 3);
                boolean isRight = t < right - (c % (right > TURNS / 2 ? 3 : 2) == 0 ? 1 : 0);
                String said = isRight ? truth : TinyProject.MOODS.get((t + 1) % 3);
                rows.add(new PredictionTable.Row(
                        "c" + c, "c" + c + "_" + t, Partition.TEST, truth, said, new double[] {0.4, 0.3, 0.3}));
            }
        }
        return new PredictionTable(TinyProject.MOODS, rows);
    }

    private void finishAll() {
        for (int n = 1; n <= TRIALS; n++) {
            finish("none", n, 0.3 + 0.01 * n, 3);
            finish("hf", n, 0.5 + 0.01 * n, 9);
        }
    }

    private StudyResults results() {
        return StudyResults.read(study);
    }

    @Test
    void aCellIsTheTestValueOfTheTrialThatIsBestOnDevAndAClearDifferenceHasBothMarks() {
        finishAll();

        Table table = ResultsTable.of(results());

        assertThat(table.shown(0, 1)).isEqualTo("0.300");
        assertThat(table.shown(1, 1)).isEqualTo("0.900*†");
        assertThat(table.notes()).anySatisfy(note -> assertThat(note).contains("Over 8 test conversations"));
        assertThat(results()
                        .of(results().column(""), results().baseline())
                        .best()
                        .orElseThrow()
                        .trial()
                        .id())
                .isEqualTo("none/4");
    }

    @Test
    void trialsOfOneDevValueWithinATieGoToTheLowerNumber() {
        finish("none", 1, 0.4, 3);
        finish("none", 2, 0.4 + 1e-13, 5);

        CellResult cell = results().of(results().column(""), results().baseline());

        assertThat(cell.best().orElseThrow().trial().plan().number()).isEqualTo(1);
    }

    @Test
    void whereNothingIsBetweenTwoConditionsThereIsNoMark() {
        for (int n = 1; n <= TRIALS; n++) {
            finish("none", n, 0.3 + 0.01 * n, 4);
            finish("hf", n, 0.3 + 0.01 * n, 4);
        }

        assertThat(ResultsTable.of(results()).shown(1, 1)).isEqualTo("0.400");
    }

    @Test
    void anUnfinishedStudyHasNoMarksAndSaysWhatIsMissing() {
        finish("none", 1, 0.3, 3);
        finish("hf", 1, 0.5, 9);

        Table table = ResultsTable.of(results());

        assertThat(table.shown(1, 1)).isEqualTo("0.900");
        assertThat(table.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("not finished: 6 of 8 trials are not settled")
                        .contains("Marks that could still change are left out"));
    }

    @Test
    void theBootstrapDrawsTheSameSearchesEveryTimeAndForEveryMeasure() {
        finishAll();
        CellResult cell = results().of(results().column(""), results().baseline());

        assertThat(cell.draws(Measure.ofTask("accuracy"))).isEqualTo(cell.draws(Measure.ofTask("accuracy")));
        assertThat(cell.draws(Measure.ofTask("accuracy"))).hasSize(TrialBootstrap.DRAWS);
    }

    @Test
    void csvHasIntervalsPAndTheNumberOfConversations() {
        finishAll();
        Path csv = root.resolve("t.csv");
        CsvExport.write(ResultsTable.of(results()), csv);

        Csv.Table table = Csv.read(csv);
        int marks = index(table, "marks");
        assertThat(table.rows().get(1).at(marks)).isEqualTo("*†");
        assertThat(Double.parseDouble(table.rows().get(1).at(index(table, "trials difference"))))
                .isCloseTo(0.6, within(1e-9));
        assertThat(Double.parseDouble(table.rows().get(1).at(index(table, "conversations p (Holm)"))))
                .isLessThan(0.05);
        assertThat(table.rows().get(1).at(index(table, "accuracy, MA(3) conversations")))
                .isEqualTo("8");
    }

    private static int index(Csv.Table table, String end) {
        return table.header()
                .indexOf(table.header().stream()
                        .filter(head -> head.endsWith(end))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void everyTableIsWrittenAsHtmlToo() {
        finishAll();
        for (StudyTableKind kind : StudyTableKind.values()) {
            if (kind != StudyTableKind.LAMBDAS) {
                Path html = root.resolve(kind.id() + ".html");
                HtmlExport.write(kind.make(results(), results().column("")), html);
                assertThat(html).isNotEmptyFile();
            }
        }
    }

    @Test
    void latexCompilesWherePdflatexIsInstalled() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdflatex")), "pdflatex is not installed here");
        finishAll();
        StringBuilder document =
                new StringBuilder("\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n"
                        + "\\usepackage{textcomp}\n\\usepackage{booktabs}\n\\begin{document}\n");
        for (StudyTableKind kind : StudyTableKind.values()) {
            if (kind != StudyTableKind.LAMBDAS) {
                document.append(LatexExport.text(kind.make(results(), results().column(""))));
            }
        }
        Path tex = Files.writeString(root.resolve("all.tex"), document.append("\\end{document}\n"));
        Process latex = new ProcessBuilder("pdflatex", "-halt-on-error", "-interaction=nonstopmode", tex.toString())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("out.txt").toFile())
                .start();
        assertThat(latex.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(latex.exitValue())
                .as(Files.readString(root.resolve("out.txt")))
                .isZero();
    }

    @Test
    void whatMatteredIsOfFinishedTrialsAndRough() {
        for (int n = 1; n <= TRIALS; n++) {
            finish("none", n, 0.3, 3);
            finish("hf", n, 0.5, 9);
        }

        List<WhatMattered.Mattered> mattered =
                WhatMattered.of(results(), results().column(""));

        assertThat(mattered.getFirst().setting()).isEqualTo("condition");
        assertThat(mattered.getFirst().share().value()).isEqualTo(1);
        assertThat(mattered).allMatch(WhatMattered.Mattered::isRough);
        assertThat(WhatMattered.groups("1", "2", "3", "4", "5", "6")).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(WhatMattered.groups("a", "b", "a")).containsExactly(0, 1, 0);
    }

    @Test
    void publishedValuesStandBelowOnRequestAndOnlyWhereTheyBelong() {
        finishAll();
        Table own = ResultsTable.of(results());

        Table below = PublishedTable.below(
                own, results(), StudyTableKind.RESULTS, results().column(""));

        assertThat(below.rows()).hasSameSizeAs(own.rows());
        assertThat(below.notes()).anySatisfy(note -> assertThat(note).contains("print no value"));
        assertThat(own.rows().get(1).get(1)).isInstanceOf(Cell.Compared.class);
    }
}
