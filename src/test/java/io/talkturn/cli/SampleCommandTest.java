package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.sample.RolePlay;
import io.talkturn.sample.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The samples in the repository are what their generators make, byte for byte. */
final class SampleCommandTest {
    private static final Path KEPT = Path.of("sample-projects");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource
    void theKeptSampleIsWhatTheCommandMakes(Sample sample) throws IOException {
        Path made = folder.resolve("made");
        Path kept = KEPT.resolve(sample.id());
        assertThat(run("sample", "--name", sample.id(), "--to", made.toString()))
                .as(err.toString())
                .isZero();
        assertThat(files(made)).isEqualTo(files(kept));
        for (Path file : files(made)) {
            if (file.endsWith("project.json")) {
                // which names the version that wrote it
                assertThat(withoutVersion(made.resolve(file))).isEqualTo(withoutVersion(kept.resolve(file)));
            } else {
                assertThat(Files.mismatch(made.resolve(file), kept.resolve(file)))
                        .as("“talkturn sample” makes another %s: make the sample again", file)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void theTrioIsSmallEnoughForTheRepository() throws IOException {
        long bytes = 0;
        for (Path file : files(KEPT.resolve("affect-trio"))) {
            bytes += Files.size(KEPT.resolve("affect-trio").resolve(file));
        }
        assertThat(bytes).isLessThan(15_000_000);
    }

    @Test
    void aSampleThatThereIsNotIsRefusedByName() {
        assertThat(run("sample", "--name", "opera", "--to", folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("opera").contains("affect-trio");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void anotherSeedMakesAnotherProjectThatCanBeOpened() {
        Path made = folder.resolve("other");
        assertThat(run("sample", "--to", made.toString(), "--seed", "5")).isZero();
        try (Project project = Project.open(made)) {
            assertThat(project.corpora())
                    .containsExactly(made.resolve("corpora").resolve(RolePlay.NAME));
        }
    }

    @Test
    void noisierRatersJudgeTheSameConversations() throws IOException {
        Path made = folder.resolve("noisier");
        assertThat(run("sample", "--to", made.toString(), "--rater-noise", "0.68"))
                .isZero();
        Path corpus = Path.of("corpora", RolePlay.NAME);
        Path kept = KEPT.resolve("role-play").resolve(corpus);
        for (String same : List.of("turns.jsonl", "partition.csv", "features/actions.npy", "features/tone.npy")) {
            assertThat(Files.mismatch(made.resolve(corpus).resolve(same), kept.resolve(same)))
                    .as(same)
                    .isEqualTo(-1);
        }
        assertThat(Files.mismatch(made.resolve(corpus).resolve("labels.csv"), kept.resolve("labels.csv")))
                .isNotEqualTo(-1);
        assertThat(made.resolve(corpus).resolve("corpus.json")).content().contains("--rater-noise 0.68");
        assertThat(made.resolve("README.md"))
                .content()
                .contains("standard deviation 0.68")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "2.5", "NaN"})
    void noiseThatLeavesNothingToLearnIsRefused(String noise) {
        assertThat(run("sample", "--to", folder.resolve("x").toString(), "--rater-noise", noise))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--rater-noise").contains("from 0 to 2");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void theTrioHasNoRatersToChoose() {
        String made = folder.resolve("x").toString();
        assertThat(run("sample", "--name", "affect-trio", "--to", made, "--rater-noise", "0.5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("affect-trio").contains("--rater-noise");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "all my work");
        assertThat(run("sample", "--to", taken.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("not empty").contains(taken.toString());
        assertThat(files(taken)).containsExactly(Path.of("thesis.txt"));
    }

    private int run(String... arguments) {
        CommandLine line = Talkturn.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }

    /** All files but hidden ones and runs. */
    private static String withoutVersion(Path file) throws IOException {
        return Files.readString(file).replaceAll("\"version\" : \"[^\"]*\"", "");
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(p ->
                            !p.startsWith("runs") && !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
