package io.talkturn.cli;

import static io.talkturn.WovenProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import io.talkturn.project.Project;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.weaving.CorrectionDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects as version 0.1.0 left them open, are checked, changed, exported and resumed; what they lack is no error. */
final class EarlierProjectsTest {
    private static final Path KEPT = Path.of("src/test/resources/projects-0.1.0");

    @TempDir
    Path temporary;

    private Path projects;

    @BeforeEach
    void aCopy() throws IOException {
        projects = temporary.resolve("projects");
        try (Stream<Path> all = Files.walk(KEPT)) {
            for (Path from : all.toList()) {
                Path to = projects.resolve(KEPT.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }

    private List<RunEntry> runs(String project, RunState state) {
        return RunCatalog.ofProject(projects.resolve(project)).list().stream()
                .filter(entry -> entry.state() == state)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "features"})
    void theyAreWholeAndOpen(String project) {
        assertThat(run("check", projects.resolve(project))).contains("All is whole.");
        try (Project open = Project.open(projects.resolve(project))) {
            assertThat(open.corpora()).isNotEmpty().allMatch(CorpusFolder::isCorpus);
            assertThat(open.notices()).isEmpty();
        }
        assertThat(RunCatalog.ofProject(projects.resolve(project)).list())
                .isNotEmpty()
                .allMatch(entry -> entry.problem() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "features"})
    void finishedRunsAreExportedAndPredict(String project) {
        List<RunEntry> finished = runs(project, RunState.FINISHED);
        assertThat(finished).isNotEmpty();
        for (RunEntry entry : finished) {
            assertThat(new RunResults(entry.folder()).problems()).isEmpty();
            Path table = temporary.resolve(entry.folder().name() + ".csv");
            run("export", entry.folder().path(), "--table", "tasks", "--to", table);
            assertThat(table).isNotEmptyFile();
            Path predictions = temporary.resolve(entry.folder().name() + "-predicted.csv");
            Path corpus = entry.folder().corpus(entry.folder().spec());
            run("predict", entry.folder().path(), "--corpus", corpus, "--to", predictions);
            assertThat(predictions).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "features"})
    void pausedRunsAreResumed(String project) {
        List<RunEntry> paused = runs(project, RunState.PAUSED);
        assertThat(paused).isNotEmpty();
        for (RunEntry entry : paused) {
            int before = entry.folder().status().epochs().done();
            run("resume", entry.folder().path());
            assertThat(entry.folder().status().state()).isEqualTo(RunState.FINISHED);
            assertThat(entry.folder().status().epochs().done()).isGreaterThan(before);
            assertThat(new RunResults(entry.folder()).problems()).isEmpty();
        }
    }

    @Test
    void aWovenCorpusIsCorrectedAndWovenAgain() throws IOException {
        Path corpus = projects.resolve("conversations/corpora/scenes");
        List<Correction> before = new CorrectionDesk(corpus).all();
        String talkturn = before.getFirst().talkturn();
        Path own = Files.writeString(corpus.resolve("notes.txt"), "mine");

        run("correct", corpus, talkturn, "text", "Something else entirely.", "--author", "EF");

        assertThat(new CorrectionDesk(corpus).all()).hasSize(before.size() + 1).doesNotHaveDuplicates();
        assertThat(CorpusFolder.read(corpus).talkturns())
                .filteredOn(t -> t.id().equals(talkturn))
                .allMatch(t -> t.narrativeOrText().contains("something else entirely"));
        assertThat(own).hasContent("mine");
        assertThat(Json.tree(corpus.resolve("corpus.json")).path("parts").has("turns.jsonl"))
                .isTrue();
    }
}
