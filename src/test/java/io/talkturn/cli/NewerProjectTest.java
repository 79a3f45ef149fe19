package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.ProjectForm;
import io.talkturn.run.RunSpec;
import io.talkturn.study.StudyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On the command line a project of a newer version can be read and exported; commands that would change it refuse. */
final class NewerProjectTest {
    @TempDir
    Path temporary;

    private Path project;
    private String run = "";

    @BeforeEach
    void aProjectOfANewerForm() throws IOException {
        project = OldProjects.copy("conversations", temporary.resolve("p"));
        Path file = project.resolve(ProjectForm.FILE);
        Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 7"));
        run = OldProjects.runs(project, "emotion-finished").getFirst().toString();
    }

    private record Said(int code, String text) {}

    private static Said say(Object... words) {
        CommandLine line = Talkturn.commandLine();
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return new Said(
                line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new)), said.toString());
    }

    @Test
    void itIsReadAndExported() {
        assertThat(say("runs", "--project", project).code()).isZero();
        assertThat(say("inspect", project.resolve("corpora/scenes")).code()).isZero();
        Path table = temporary.resolve("t.csv");
        assertThat(say("export", run, "--table", "tasks", "--to", table).code()).isZero();
        assertThat(table).isNotEmptyFile();
        assertThat(say("check", project).text()).contains("A newer Talkturn wrote the project, in form 7");
    }

    @Test
    void whatWouldChangeItIsRefusedAndNothingIsTouched() throws IOException {
        Map<String, Long> before = sizes();
        Path paused = OldProjects.runs(project, "emotion-paused").getFirst();
        Path corpus = project.resolve("corpora/scenes");
        for (Object[] words : new Object[][] {
            {"train", "--project", project, "--corpus", "scenes", "--task", "emotion"},
            {"resume", paused},
            {"about", run, "--name", "mine"},
            {"trash", "--project", project, "--delete", run},
            {"correct", corpus, "x", "text", "y", "--author", "EF"},
            {"queue", "--project", project, "--workers", "2"},
            {"check", project, "--repair"}
        }) {
            Said said = say(words);
            assertThat(said.code())
                    .as("%s: %s", Arrays.toString(words), said.text())
                    .isEqualTo(2);
            assertThat(sizes()).as(Arrays.toString(words)).isEqualTo(before);
        }
        assertThat(say("about", run, "--name", "mine").text())
                .contains("The project was written by a newer Talkturn, in form 7")
                .contains("update Talkturn");
    }

    @Test
    void runsAndStudiesOfANewerFormSayThat() throws IOException {
        Path file = Path.of(run).resolve("run.json");
        Files.writeString(file, "{\"format\": 9, \"kind\": \"han\", \"shape\": {}}");
        assertThatThrownBy(() -> RunSpec.read(file)).hasMessageContaining("newer Talkturn, in form 9");
        assertThat(RunSpec.FORMAT).isLessThan(9);
        assertThat(StudyFile.FORMAT).isLessThan(9);
    }

    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.toList()) {
                sizes.put(file.toString(), Files.isDirectory(file) ? 0 : Files.size(file));
            }
        }
        return sizes;
    }
}
