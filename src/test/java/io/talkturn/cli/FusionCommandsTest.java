package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyTrio;
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
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The way from two feature corpora to a network that learned from weak labels, on the command line. */
class FusionCommandsTest {
    private static final List<String> SMALL = List.of(
            "--model",
            "ef-lf-avg",
            "--set",
            "ef.hidden=6",
            "--batch",
            "16",
            "--learning-rate",
            "0.01",
            "--epochs",
            "3",
            "--threads",
            "1",
            "--device",
            "cpu");

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeProject() {
        TinyTrio.in(root);
    }

    @Test
    void labelsOfAnotherProgramAreLearnedFromAsThoseOfALabeller() throws IOException {
        Path corpus = root.resolve("corpora/talks");
        StringBuilder table = new StringBuilder("id,label,probability\n");
        CorpusFolder.read(corpus)
                .talkturns()
                .forEach(turn -> table.append(turn.id()).append(",yes,0.75\n"));
        Path file = Files.writeString(root.resolve("gpt.csv"), table.toString().replaceFirst(",yes,", ",no,"));
        List<String> words = List.of(
                "labels",
                "add",
                file.toString(),
                "--project",
                root.toString(),
                "--corpus",
                "talks",
                "--task",
                "sarcasm",
                "--by",
                "gpt-x",
                "--by-version",
                "2026-05",
                "--date",
                "2026-11-30");

        assertThat(execute(words)).as("nobody says how good they are").isEqualTo(2);
        assertThat(corpus.resolve("weak/sarcasm.csv")).doesNotExist();
        List<String> known = new ArrayList<>(words);
        known.addAll(List.of("--confidence", "0.5"));
        assertThat(execute(known)).as(err.toString()).isZero();

        assertThat(CorpusFolder.read(corpus)
                        .weakLabels("sarcasm")
                        .orElseThrow()
                        .labeller()
                        .model())
                .isEqualTo("gpt-x 2026-05");
        train("--corpus", "talks", "--primary", "emotion", "--with", "sarcasm:weak", "--name", "taught");
        assertThat(execute(List.of("labels", "--project", root.toString()))).isZero();
        assertThat(out.toString()).contains("gpt-x 2026-05", "2026-11-30", "0.500");
    }

    @Test
    void fromALabellerToATableOfWhatItIsWorth() {
        train("--corpus", "jokes", "--primary", "sarcasm", "--name", "labeller");
        assertThat((err.toString() + out).split("has no dev partition", -1))
                .as("what is told before is not told again by the worker")
                .hasSize(2);
        ok("weaklabel", "--run", "labeller", "--corpus", "talks", "--json");
        JsonNode made = Json.tree(out.toString().substring(out.toString().indexOf('{')));
        assertThat(made.get("task").asString()).isEqualTo("sarcasm");
        assertThat(made.get("labelled").asInt()).isEqualTo(72);
        assertThat(made.get("confidence").asDouble()).isBetween(0.0, 1.0);

        train(
                "--corpus",
                "talks",
                "--primary",
                "emotion",
                "--name",
                "with weak",
                "--with",
                "sentiment:strong:0.5",
                "--with",
                "sarcasm:weak:confidence:probabilities",
                "--modalities",
                "text,audio",
                "--standardise");
        RunFolder run = run("with weak");
        FusionSpec spec = (FusionSpec) run.spec().network();
        assertThat(spec.weakHashes()).containsOnlyKeys("sarcasm");
        assertThat(spec.fusion().with().getLast().probabilities()).isTrue();

        ok("ablate", "with weak", "--noise", "1", "--seed", "4");
        assertThat(out.toString())
                .contains("without text", "without audio", "noise 1.0")
                .doesNotContain("vision");
        assertThat(run.path().resolve("ablation-test.csv")).exists();
        ok("ablate", "with weak", "--only", "noise", "--to", root.resolve("noise.csv") + "");
        assertThat(AtomicFiles.readText(root.resolve("noise.csv")))
                .contains("all modalities", "noise 0.5")
                .doesNotContain("without");

        ok("predict", "with weak", "--corpus", "talks", "--partition", "test", "--to", root.resolve("said.csv") + "");
        assertThat(AtomicFiles.readText(root.resolve("said.csv"))).contains("p_happy");
        for (String table : List.of("tasks", "classes", "predictions", "threshold")) {
            Path file = root.resolve(table + ".csv");
            ok("export", "with weak", "--table", table, "--to", file.toString());
            assertThat(AtomicFiles.readText(file)).isNotBlank();
        }
        ok("runs", "--metrics", "test");
        assertThat(out.toString()).contains("EF-LF AVG", "sentiment + sarcasm (weak)", "WAcc, mean");
    }

    @Test
    void theCommandOfARunGivesTheSameRunAgain() {
        train(
                "--corpus",
                "talks",
                "--primary",
                "emotion",
                "--with",
                "sentiment",
                "--plateau",
                "2",
                "--dev-share",
                "0.2");
        RunSpec spec = newest().spec();
        List<String> words = new ArrayList<>(RunCommandLine.words(spec));
        words.removeFirst();
        ok(words.toArray(String[]::new));
        RunSpec again = newest().spec();
        assertThat(again.network()).isEqualTo(spec.network());
        assertThat(again.training()).isEqualTo(spec.training());
        ok("train", "--run", newest().path().toString(), "--seed", "7");
        assertThat(newest().spec().training().seed()).isEqualTo(7);
        assertThat(newest().spec().network()).isEqualTo(spec.network());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--model nothing --primary emotion | no fusion model “nothing” | ef-lf-lstm",
                "--model ef-avg --primary valence | no label “valence” | emotion, sentiment",
                "--model ef-avg --primary emotion --set hidden=3 | no option “hidden” | ef.hidden",
                "--model ef-avg --primary emotion --set ef.hidden=0 | cannot be 0 | whole number from 1",
                "--model ef-lstm --primary emotion --set ef.hidden=40000 | cannot be 40000 | 1 to 10000",
                "--model ef-avg --primary emotion --threads 2147483647 | “2147483647” is not allowed | 0 to 1024",
                "--model ef-avg --primary emotion --batch 2147483647 | “2147483647” is not allowed | 1 to 1000000",
                "--architecture rock --primary emotion --threads 2147483647 | “2147483647” is not allowed | 0 to 1024",
                "--model ef-avg --primary emotion --with sarcasm:weak | no weak labels of “sarcasm” | weaklabel",
                "--model ef-avg --primary emotion --with sarcasm | no label “sarcasm” | emotion, sentiment",
                "--model ef-avg --primary emotion --with sentiment:wek | neither a source nor a weight | strong",
                "--model ef-avg --primary emotion --with sentiment:-1 | weight of “sentiment” is -1 | 0 or more",
                "--model ef-avg --primary emotion --with emotion | stands twice | once",
                "--model ef-avg --primary emotion --modalities smell | no modality “smell” | text, audio or vision",
                "--model ef-avg --primary emotion --preset mosey | no preset “mosey” | iemocap or mosei",
                "--model ef-avg --primary emotion --selection mae | cannot choose the best epoch | mean_weighted_accuracy",
                "--model ef-avg --primary emotion --content-size 3 | belongs to HAN networks | --with",
                "--architecture han --primary emotion --with sentiment | belongs to fusion models | --model",
                "--architecture han --primary emotion | several classes | fusion",
            })
    void whatCannotBeTrainedIsRefusedInSentences(String options, String problem, String wayOut) {
        List<String> words = new ArrayList<>(List.of("train", "--project", root.toString(), "--corpus", "talks"));
        words.addAll(List.of(options.strip().split(" ")));
        assertThat(execute(words)).as(out + "" + err).isEqualTo(2);
        assertThat(err.toString())
                .contains(problem.strip())
                .contains(wayOut.strip())
                .doesNotContain("Exception");
        assertThat(root.resolve("runs")).doesNotExist();
    }

    @Test
    void aTaskWithoutLabelsInTrainAndWidthsThatDifferAreRefused() throws Exception {
        Path labels = root.resolve("corpora/talks/labels.csv");
        String all = AtomicFiles.readText(labels);
        Files.writeString(labels, all.replaceAll("(?m),(negative|positive)$", ","));
        CorpusFolder.read(root.resolve("corpora/talks"));
        List<String> words = new ArrayList<>(List.of("train", "--project", root.toString(), "--corpus", "talks"));
        words.addAll(SMALL);
        words.addAll(List.of("--primary", "sentiment"));
        assertThat(execute(words)).isEqualTo(2);
        assertThat(err.toString()).contains("No sample of the train partition has a label of “sentiment”");
    }

    private void train(String... options) {
        List<String> words = new ArrayList<>(List.of("train"));
        words.addAll(SMALL);
        words.addAll(List.of(options));
        ok(words.toArray(String[]::new));
    }

    private void ok(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("--project", root.toString()));
        out.getBuffer().setLength(0);
        int code = execute(all);
        assertThat(code).as(String.join(" ", words) + "\n" + out + err).isZero();
    }

    private int execute(List<String> words) {
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words.toArray(String[]::new));
    }

    private RunFolder run(String name) {
        return RunCatalog.ofProject(root).find(name);
    }

    private RunFolder newest() {
        return RunCatalog.ofProject(root).list().getFirst().folder();
    }
}
