package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.cli.Talkturn;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Talkturn keeps in projects, corpora and runs is no place for an export. */
final class ExportGuardTest {
    private static final Path KEPT = Path.of("src/test/resources/projects-0.1.0");

    @TempDir
    Path temporary;

    private Path project;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(KEPT)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path to = temporary.resolve(KEPT.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
        project = temporary.resolve("conversations");
    }

    @Test
    void everyFileOfAProjectIsRefused() throws IOException {
        for (String name : List.of("conversations", "features")) {
            try (Stream<Path> all = Files.walk(temporary.resolve(name))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    assertThatThrownBy(() -> ExportGuard.free(file))
                            .as(file.toString())
                            .isInstanceOf(UserError.class);
                }
            }
        }
    }

    @Test
    void whatACommandReadsIsNotReplacedByWhatItWrites() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("release"));
        Path read = Files.writeString(folder.resolve("table.csv"), "speaker,text\n");

        assertThatThrownBy(() -> ExportGuard.free(read, List.of(read))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> ExportGuard.free(read, List.of(folder))).isInstanceOf(UserError.class);
        assertThat(ExportGuard.free(folder.resolve("new.csv"), List.of(folder))).doesNotExist();
        assertThat(ExportGuard.free(temporary.resolve("other.csv"), List.of(read)))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue.json",
                "runs/pinned.json",
                ".talkturn.lock",
                "corpora/scenes/mapping.json",
                "corpora/scenes/sequences/text.npy",
                "corpora/scenes/../../project.json",
                "other/corpus.json"
            })
    void whatMayStillComeIsRefusedToo(String name) {
        assertThatThrownBy(() -> ExportGuard.free(project.resolve(name))).isInstanceOf(UserError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.csv", "exports/labels.csv", "corpora/scenes/mine.csv", "runs/metrics.csv"})
    void placesBesideAreFree(String name) {
        assertThat(ExportGuard.free(project.resolve(name))).isEqualTo(project.resolve(name));
    }

    @Test
    void aLinkToAKeptFileIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link.csv"), project.resolve("project.json"));
        Path folder = Files.createSymbolicLink(temporary.resolve("there"), project.resolve("corpora/scenes"));

        assertThatThrownBy(() -> ExportGuard.free(link)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> ExportGuard.free(folder.resolve("labels.csv"))).isInstanceOf(UserError.class);
    }

    @Test
    void noCommandWritesThere() throws IOException {
        Path scenes = project.resolve("corpora/scenes");
        String run = project.resolve("runs/20261129-120102-emotion-finished").toString();
        String corpus = scenes.toString();
        for (Path target : List.of(
                project.resolve("project.json"), scenes.resolve("labels.csv"), Path.of(run, "predictions.csv"))) {
            byte[] before = Files.readAllBytes(target);
            String to = target.toString();
            refused("export", run, "--table", "classes", "--to", to);
            refused("export", run, "--table", "classes", "--format", "latex", "--to", to);
            refused("export", run, "--table", "transcript", "--conversation", "x", "--to", to);
            refused("runs", "--project", project.toString(), "--to", to);
            refused("labels", "--table", "matrix", "--project", project.toString(), "--to", to);
            refused("corpus", "export", corpus, "--as", "csv", "--to", to);
            refused("corpus", "export", corpus, "--as", "jsonl", "--to", to);
            refused("corrections", corpus, "--csv", to);
            refused("predict", run, "--corpus", corpus, "--to", to);
            refused("ablate", run, "--to", to);
            refused("faithful", run, "--to", to);
            refused("import", target.toString(), "--dry-run", "--write-mapping", to);
            assertThat(Files.readAllBytes(target)).isEqualTo(before);
        }
    }

    private static void refused(String... words) {
        StringWriter err = new StringWriter();
        int code = Talkturn.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(words);

        assertThat(code).as(String.join(" ", words) + err).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("is part of the", "makes a folder a", "read by this very command");
    }
}
