package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.foundation.Json;
import io.talkturn.run.MetricRow;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** import, inspect and sequences on files of features, as they are typed. */
final class FeatureCommandsTest {
    private static final String PICKLE = "src/test/resources/fixtures/tensors/mosei_senti_data.pkl";

    @TempDir
    Path temporary;

    private record Said(int exit, String out, String err) {}

    /** The case score-regression: one training gives all figures of the scale of MOSI. */
    @Test
    void oneTrainingOnScoresGivesAllFiguresOfTheirScale() {
        Path project = temporary.resolve("project");
        Path corpus = project.resolve("corpora/mosi");
        assertThat(run(
                                "import",
                                TestData.cases("features/score-regression/mmsa_mosi_unaligned.pkl")
                                        .toString(),
                                "--to",
                                corpus.toString())
                        .exit)
                .isZero();
        Said said = run(
                "train",
                "--project",
                project.toString(),
                "--corpus",
                "mosi",
                "--model",
                "lf-lstm",
                "--primary",
                "sentiment_score",
                "--epochs",
                "1",
                "--threads",
                "1",
                "--device",
                "cpu",
                "--set",
                "text.hidden=4",
                "--set",
                "audio.hidden=4",
                "--set",
                "vision.hidden=4");

        assertThat(said.exit).as(said.err).isZero();
        RunFolder made = RunCatalog.ofProject(project).list().getFirst().folder();
        NumberScale scale = ((NumberLabel)
                        CorpusFolder.read(corpus).label("sentiment_score").orElseThrow())
                .scale();
        List<String> wanted = ScaleMetrics.names(scale.lowest(), scale.highest());
        assertThat(wanted).hasSizeGreaterThan(6).contains("mae", "acc2_nonnegative", "acc2_nonzero");
        assertThat(new RunResults(made).metrics().rows())
                .filteredOn(row -> row.partition() == Partition.TEST)
                .extracting(MetricRow::metric)
                .containsAll(wanted);
    }

    @Test
    void aPickleBecomesACorpusAndNothingElseIsLeftBehind() throws IOException {
        Path corpus = temporary.resolve("mosei");
        Said said = run(
                "import",
                PICKLE,
                "--to",
                corpus.toString(),
                "--steps",
                "3",
                "--sentiment",
                "without-zero",
                "--extractor",
                "vision=OpenFace:2.0",
                "--json");

        assertThat(said.err).isEmpty();
        assertThat(said.exit).isZero();
        JsonNode answer = Json.tree(said.out).path("corpus");
        assertThat(answer.path("sequences")).hasSize(3);
        Corpus read = CorpusFolder.read(corpus);
        assertThat(read.sequences(Modality.VISION).orElseThrow().provenance().version())
                .isEqualTo("2.0");
        assertThat(read.sequences(Modality.TEXT).orElseThrow().steps()).isEqualTo(3);
        assertThat(answer.path("sequences")
                        .valueStream()
                        .map(s -> s.path("provenance").path("assumed").asBoolean(false)))
                .as("text and audio are guessed, vision was told")
                .containsExactly(true, true, false);
        assertThat(run("inspect", corpus.toString()).out)
                .contains("COVAREP (assumed from 74 columns)", "OpenFace")
                .doesNotContain("OpenFace (assumed");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactly(corpus);
        }
    }

    @Test
    void aRefusedPickleLeavesNothingBehind() throws IOException {
        Path bad = Path.of("src/test/resources/fixtures/hostile/pickle/code_inside_split.pkl");

        Said said =
                run("import", bad.toString(), "--to", temporary.resolve("bad").toString());

        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("builtins.eval", "code_inside_split.pkl").doesNotContain("Exception");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void inspectListsEveryArrayWithItsRange() {
        JsonNode answer = Json.tree(run("inspect", PICKLE, "--json").out);

        JsonNode text = answer.path("entries")
                .valueStream()
                .filter(e -> e.path("path").asString().equals("train/text"))
                .findFirst()
                .orElseThrow();
        assertThat(text.path("padding").asString()).isEqualTo("left");
        assertThat(text.path("max").asDouble()).isPositive();
        assertThat(answer.path("import").path("format").asString()).isEqualTo("pickle");

        String said = run("inspect", PICKLE).out;
        assertThat(said).contains("train/audio", "-inf", "filled_steps", "sentiment");
    }

    @Test
    void inspectOfAFileThatIsNoCorpusSaysWhyNot() {
        String said = run("inspect", "src/test/resources/fixtures/tensors/matrix/corner.np2.p5.pkl").out;

        assertThat(said).contains("f4_fortran", "cannot be imported", "train, valid and test");
    }

    @Test
    void aCorpusShowsItsColumnsAndLengths() {
        Path corpus = temporary.resolve("csd");
        run("import", "src/test/resources/fixtures/tensors/csd", "--to", corpus.toString());

        Said said = run("inspect", corpus.toString(), "--columns");

        assertThat(said.exit).isZero();
        assertThat(said.out).contains("median", "NAQ", "FACET 4.2");
    }

    @Test
    void wordsOfACorpusBecomeTextSequences() throws IOException {
        Path scenes = Files.writeString(
                temporary.resolve("scenes.csv"),
                "scene,who,utterance,mood\ns1,ana,the kite,calm\ns2,bo,a harbour,sad\n");
        Path corpus = temporary.resolve("scenes");
        run("import", scenes.toString(), "--to", corpus.toString());

        Said said = run(
                "sequences",
                corpus.toString(),
                "--glove",
                "src/test/resources/fixtures/tensors/glove.toy.50d.txt",
                "--steps",
                "4");

        assertThat(said.err).isEmpty();
        assertThat(said.out).contains("4 words", "25.0 %");
        assertThat(CorpusFolder.read(corpus)
                        .sequences(Modality.TEXT)
                        .orElseThrow()
                        .columns())
                .isEqualTo(50);
        assertThat(run("sequences", corpus.toString()).err).contains("--glove");
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit = line.execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }
}
