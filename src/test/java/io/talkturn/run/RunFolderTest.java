package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run, also one that a crash left in disorder. */
final class RunFolderTest {
    @TempDir
    private Path root;

    private TinyProject project;

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
    }

    @Test
    void aNewFolderHoldsItsSpecificationAndIsNotStarted() {
        RunSpec spec = project.spec("Rock, on mood!", 3, "mood", Architecture.ROCK);
        RunFolder run = RunFolder.create(project.runs(), spec);
        assertThat(run.name()).matches("\\d{8}-\\d{6}-rock-on-mood");
        assertThat(run.spec()).isEqualTo(spec);
        assertThat(run.status().state()).isEqualTo(RunState.NEW);
        assertThat(run.events()).isEmpty();
        assertThat(run.corpus(spec)).isEqualTo(project.corpusFolder());
    }

    @Test
    void runsOfTheSameSecondGetFoldersOfTheirOwn() {
        assertThat(List.of(project.run("same", 1), project.run("same", 1), project.run("same", 1)))
                .extracting(RunFolder::path)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStatusComesBackAsItWasWritten() {
        RunFolder run = project.run("status", 1);
        RunStatus status = new RunStatus(
                RunState.RUNNING,
                new RunEpochs(2, 9, 1, 0.5),
                "CPU",
                "Training.",
                12.5,
                77,
                "2026-01-01T00:00:00Z",
                RunStatus.now());
        run.writeStatus(status);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.statusFile()).content().doesNotContain("orphaned");
    }

    @Test
    void aProcessThatIsGoneMakesARunningRunAnOrphan() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        RunFolder run = project.run("orphan", 1);
        RunStatus running = RunStatus.of(RunState.RUNNING, 1, "");
        assertThat(running.with(RunState.RUNNING, "", ProcessMark.of(ProcessHandle.current()))
                        .isOrphaned())
                .isFalse();
        RunStatus dead = new RunStatus(
                RunState.RUNNING,
                new RunEpochs(0, 1, 0, null),
                "",
                "",
                null,
                gone.pid(),
                "2020-01-01T00:00:00Z",
                RunStatus.now());
        run.writeStatus(dead);
        assertThat(RunCatalog.entry(run).isOrphaned()).isTrue();
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotTheWorker() {
        long self = ProcessHandle.current().pid();
        RunStatus stranger = new RunStatus(
                RunState.RUNNING,
                new RunEpochs(0, 1, 0, null),
                "",
                "",
                null,
                self,
                "2001-01-01T00:00:00Z",
                RunStatus.now());
        assertThat(stranger.isOrphaned()).isTrue();
    }

    @Test
    void anEventThatWasCutShortIsLeftOutAndTheNextOneStandsOnALineOfItsOwn() throws Exception {
        RunFolder run = project.run("events", 1);
        RunEvent first = new RunEvent.Log(RunStatus.now(), "info", "one");
        RunEvent second = new RunEvent.Started(RunStatus.now(), 0, 1, "CPU", 7, Map.of("pri", 1.0));
        write(run, first, true);
        Files.writeString(run.eventsFile(), "{\"type\":\"log\",\"ti", StandardOpenOption.APPEND);
        assertThat(run.events()).containsExactly(first);
        RunEvents.mend(run.eventsFile());
        write(run, second, true);
        assertThat(run.events()).containsExactly(first, second);
    }

    @Test
    void aLineOfRubbishDoesNotHideTheEventsAroundIt() throws Exception {
        RunFolder run = project.run("rubbish", 1);
        RunEvent event = new RunEvent.Ended(RunStatus.now(), RunState.FINISHED, "done");
        write(run, event, true);
        Files.writeString(run.eventsFile(), "not json\n{\"type\":\"unheard of\"}\n", StandardOpenOption.APPEND);
        write(run, event, true);
        assertThat(run.events()).containsExactly(event, event);
    }

    @Test
    void aSpecificationThatLacksSomethingIsDamagedAndOneOfTheFutureIsTold() throws Exception {
        RunFolder run = project.run("odd", 1);
        String whole = Files.readString(run.specFile());
        Files.writeString(run.specFile(), whole.replaceFirst("\"training\"", "\"straining\""));
        assertThatThrownBy(run::spec).isInstanceOf(UserError.class).hasMessageContaining("damaged");
        Files.writeString(run.specFile(), whole.replaceFirst("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(run::spec).isInstanceOf(UserError.class).hasMessageContaining("another version of Talkturn");
        Files.writeString(run.statusFile(), "{}");
        assertThatThrownBy(run::status).isInstanceOf(UserError.class).hasMessageContaining("damaged");
    }

    @Test
    void requestsAreReadBack() {
        RunFolder run = project.run("requests", 1);
        assertThat(run.request()).isEmpty();
        for (RunRequest request : RunRequest.values()) {
            run.request(request);
            assertThat(run.request()).contains(request);
        }
        assertThat(run.requestFile()).hasContent("discard");
    }

    @Test
    void aFolderWithoutSpecificationIsNoRun() {
        assertThatThrownBy(() -> RunFolder.open(root))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no run.json");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(root.resolve("in-the-way"), "");
        assertThatThrownBy(
                        () -> RunFolder.create(file.resolve("runs"), project.spec("x", 1, "mood", Architecture.ROCK)))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.what()).contains("cannot be written");
                    assertThat(error.file()).isEqualTo(file.resolve("runs"));
                });
    }

    static void write(RunFolder run, RunEvent event, boolean whole) throws Exception {
        String line = Json.line(event);
        Files.writeString(
                run.eventsFile(),
                whole ? line + "\n" : line.substring(0, line.length() / 2),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
