package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.sample.RolePlay;
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

/** The sample in the repository is what its generator makes, byte for byte. */
final class SampleCommandTest {
    private static final Path KEPT = Path.of("sample-projects/role-play");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void theKeptSampleIsWhatTheCommandMakes() throws IOException {
        Path made = folder.resolve("made");
        assertThat(run("sample", "--to", made.toString())).as(err.toString()).isZero();
        assertThat(files(made)).isEqualTo(files(KEPT));
        for (Path file : files(made)) {
            assertThat(Files.mismatch(made.resolve(file), KEPT.resolve(file)))
                    .as("“talkturn sample” makes another %s: make the sample again", file)
                    .isEqualTo(-1);
        }
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
