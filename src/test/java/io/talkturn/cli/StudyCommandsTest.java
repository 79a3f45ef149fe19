package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.run.RunFolder;
import io.talkturn.run.TinyProject;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies as a user types them; trials run in processes of their own. */
final class StudyCommandsTest {
    private static final List<String> SMALL = List.of(
            "--word-gru",
            "4",
            "--word-attention",
            "5",
            "--turn-attention",
            "5",
            "--embedding-width",
            "6",
            "--epochs",
            "7",
            "--total",
            "7",
            "--sizes",
            "6,3,1",
            "--range",
            "contentSize=1..3",
            "--range",
            "batch=8..24",
            "--range",
            "recurrentDropout=none",
            "--device",
            "cpu");

    @TempDir
    private Path root;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void makeProject() {
        TinyProject.in(root);
    }

    private Said study(String... words) {
        List<String> all = new ArrayList<>(List.of("study"));
        all.addAll(List.of(words));
        all.addAll(List.of("--project", root.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Talkturn.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private Said make(String question, String... more) {
        List<String> words = new ArrayList<>(List.of("new", question, "--primary", "mood"));
        words.addAll(SMALL);
        words.addAll(List.of(more));
        return study(words.toArray(String[]::new));
    }

    @Test
    void aQuestionIsAskedRunAndAnswered() throws IOException {
        assertThat(make("auxiliary", "--condition", "none", "--condition", "hf", "--trials", "2", "--name", "h1")
                        .code())
                .isZero();
        Said run = study("run", "h1", "--workers", "2");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("4 of 4 trials are settled").contains("done");

        assertThat(study("check", "h1").code()).isZero();
        assertThat(study("status", "h1", "--json").out()).contains("\"done\" : true");
        assertThat(study("list").out()).contains("h1").contains("Does auxiliary supervision help?");

        Path csv = root.resolve("table1.csv");
        assertThat(study("table", "h1", "--to", csv.toString()).code()).isZero();
        Csv.Table table = Csv.read(csv);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.header()).anyMatch(head -> head.endsWith("conversations"));
        assertThat(study("table", "h1", "--table", "classes").out()).contains("merry");
        assertThat(study("table", "h1", "--table", "settings").out())
                .contains("learning rate")
                .contains("loss weight");
        assertThat(study("table", "h1", "--table", "seeds").out()).contains("±");
        assertThat(study("table", "h1", "--table", "mattered").out()).contains("by chance");
        assertThat(study("compare", "h1", "none", "hf").out())
                .contains("McNemar", "Fewer than 4 conversations", "Over trials (bootstrap");
        attentionOfTheBestIsThere();
    }

    private void attentionOfTheBestIsThere() {
        StudyFolder folder = StudyFolder.open(root.resolve("studies/h1"));
        long kept = folder.read().trials().stream()
                .map(trial -> folder.trial(trial.plan().cell(), trial.plan().number()))
                .map(RunFolder::attention)
                .filter(Files::exists)
                .count();
        assertThat(kept).as("the best of each condition").isEqualTo(2);
    }

    @Test
    void whatIsDrawnIsShownBeforeItIsMadeAndNothingIsWritten() {
        Said said = make("capacity", "--trials", "3", "--dry-run");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("p6/1").contains("learningRate=").contains("9 trials, at most 63 epochs");
        assertThat(root.resolve("studies")).doesNotExist();
    }

    @Test
    void whatNoEarlierRunTellsIsTimedWhenAskedAndNothingIsWritten() {
        Said unknown = make("capacity", "--trials", "3", "--dry-run");
        Said timed = make("capacity", "--trials", "3", "--dry-run", "--time");

        assertThat(unknown.out()).contains("not known before").contains("--time");
        assertThat(timed.code()).as(timed.err()).isZero();
        assertThat(timed.out())
                .containsPattern("about \\d+ s on \\d workers? and \\d+ MB, by batches of \\d+ conditions");
        assertThat(root.resolve("studies")).doesNotExist();
    }

    @Test
    void everyQuestionOfNetworksOverWindowsIsOneLine() {
        assertThat(make("hierarchy", "--trials", "1", "--name", "h3").code()).isZero();
        assertThat(make("stability", "--seeds", "3,4", "--name", "seeds").code())
                .isZero();
        assertThat(make("models", "--condition", "wide:wordGru=6", "--condition", "narrow:wordGru=2", "--seeds", "1")
                        .code())
                .isZero();
        Said two = study(
                "new",
                "auxiliary",
                "--column",
                "tiny:mood",
                "--column",
                "tiny:valence",
                "--condition",
                "none",
                "--condition",
                "hf",
                "--trials",
                "1",
                "--name",
                "two",
                "--epochs",
                "2");
        assertThat(two.code()).as(two.err()).isZero();
        assertThat(StudyFolder.open(root.resolve("studies/two")).read().cells())
                .containsExactly("mood.none", "mood.hf", "valence.none", "valence.hf");
    }

    @Test
    void rowsOfATableAreTrials() throws IOException {
        Path rows = Files.writeString(root.resolve("rows.csv"), "contentSize,batch,seed\n1,8,5\n3,16,6\n");
        Said said = make("stability", "--search", "list", "--rows", rows.toString(), "--name", "list");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(StudyFolder.open(root.resolve("studies/list")).read().trials())
                .extracting(trial -> trial.spec().training().seed())
                .containsExactly(5L, 6L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--range|contentSize=9..2|ends before it begins",
                "--range|contentSize=|nothing to choose from",
                "--range|size=1..2|no setting of HAN-ROCK",
                "--range|contentSize=80..90|cannot be",
                "--trials|0|Use 1 or more",
                "--lag|0|Use 1 or more",
                "--search|best|is no search",
                "--condition|none,none,x|no auxiliary task",
                "--column|nowhere:mood|no corpus"
            })
    void whatCannotBeIsRefusedInASentenceAndNothingIsWritten(String option, String value, String why) {
        Said said = make("auxiliary", option, value);

        assertThat(said.code()).as(said.out()).isEqualTo(2);
        assertThat(said.err()).contains(why);
        assertThat(root.resolve("studies")).doesNotExist();
    }

    @Test
    void aTableOfAStudyThatHasNotRunSaysWhatIsMissing() {
        make("auxiliary", "--condition", "none", "--condition", "hf", "--trials", "2", "--name", "h1");

        Said table = study("table", "h1");
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out()).contains("0 of 2").contains("not finished: 4 of 4 trials are not settled");
        assertThat(study("table", "h1", "--table", "classes").code()).isEqualTo(2);
        assertThat(study("compare", "h1", "none", "hf").err()).contains("no results yet");
        assertThat(study("exclude", "h1", "none/9", "--why", "x").err()).contains("has no trial “none/9”");
        assertThat(study("table", "h2").err()).contains("There is no study “h2”");
    }

    @Test
    void aStudyIsMadeAgainOfTheCorpusAsItIsNow() throws IOException {
        make("auxiliary", "--condition", "none", "--condition", "hf", "--trials", "2", "--name", "h1");
        Path labels = root.resolve("corpora/tiny/labels.csv");
        Files.writeString(labels, Files.readString(labels).replaceFirst("calm", "merry"));
        assertThat(study("run", "h1", "--background").err()).contains("study new --like h1");

        Said again = study("new", "--like", "h1", "--name", "again");

        assertThat(again.code()).as(again.err()).isZero();
        StudyFile before = StudyFolder.open(root.resolve("studies/h1")).read();
        StudyFile now = StudyFolder.open(root.resolve("studies/again")).read();
        assertThat(now.trials())
                .extracting(trial -> trial.plan())
                .isEqualTo(before.trials().stream().map(trial -> trial.plan()).toList());
        assertThat(now.trials().getFirst().spec().corpusHash())
                .isNotEqualTo(before.trials().getFirst().spec().corpusHash());
    }

    @Test
    void aDamagedStudyIsNamedAndTheOthersAreListed() throws IOException {
        make("stability", "--seeds", "1", "--name", "good");
        make("stability", "--seeds", "1", "--name", "bad");
        Path file = root.resolve("studies/bad/study.json");
        Files.writeString(file, Files.readString(file).substring(0, 200));

        Said list = study("list");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("good").contains(file.toString());
        assertThat(study("status", "bad").code()).isEqualTo(2);
        assertThat(Json.tree(study("list", "--json").out()).size()).isEqualTo(2);
    }
}
