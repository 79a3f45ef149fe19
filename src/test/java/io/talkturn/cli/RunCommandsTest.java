package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.foundation.Json;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunState;
import io.talkturn.run.TinyProject;
import io.talkturn.run.Waiting;
import io.talkturn.run.WorkerLauncher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The commands on runs, as a user types them. */
final class RunCommandsTest {
    private static final List<String> SMALL = List.of(
            "--word-gru",
            "4",
            "--word-attention",
            "5",
            "--primary-gru",
            "6",
            "--turn-attention",
            "5",
            "--embedding-width",
            "6",
            "--content-size",
            "5",
            "--device",
            "cpu",
            "--threads",
            "1");

    @TempDir
    private Path root;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @BeforeEach
    void makeProject() {
        TinyProject.in(root);
    }

    @AfterEach
    void endWorkers() {
        for (RunEntry run : RunCatalog.ofProject(root).list()) {
            if (run.status() != null && run.status().isAlive()) {
                ProcessHandle.of(run.status().pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Test
    void trainPrintsALineAnEpochAndTheResultsCanBeListedExportedAndUsed() throws Exception {
        Said trained = train("--primary", "mood", "--epochs", "2");
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("epoch   1").contains("epoch   2").contains("accuracy");
        RunFolder run = onlyRun();

        Said listed = run("runs");
        assertThat(listed.out()).contains(run.name()).contains("finished").contains("2/2");
        JsonNode json = Json.tree(run("runs", "--json").out());
        assertThat(json.get(0).get("state").asString()).isEqualTo("finished");
        assertThat(json.get(0).get("status").get("epoch").asInt()).isEqualTo(2);

        Path csv = root.resolve("confusion.csv");
        assertThat(run("export", run.name(), "--table", "confusion", "--to", csv.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSizeGreaterThanOrEqualTo(4);
        Path tex = root.resolve("classes.tex");
        assertThat(run("export", run.name(), "--table", "classes", "--to", tex.toString())
                        .code())
                .isZero();
        assertThat(tex).content().contains("\\toprule").contains("merry");

        Path predicted = root.resolve("predicted.csv");
        Said prediction = run("predict", run.name(), "--corpus", "tiny", "--to", predicted.toString());
        assertThat(prediction.code()).as(prediction.err()).isZero();
        Map<String, String[]> said = byTalkturn(predicted);
        assertThat(said).as("conversations of no partition are predicted, too").hasSize(8 * 12);
        // the same network on the same talkturns says what the run said
        byTalkturn(run.predictions()).forEach((talkturn, before) -> {
            assertThat(said.get(talkturn)).startsWith(Arrays.copyOf(before, 5));
            assertThat(Double.parseDouble(said.get(talkturn)[5]))
                    .isCloseTo(Double.parseDouble(before[5]), within(1e-6));
        });
    }

    @Test
    void aQueueOfTwoRunsIsTrainedOneAfterTheOtherWithNobodyThere() {
        Said first = train("--primary", "mood", "--epochs", "2", "--name", "one", "--queue");
        Said second = train("--primary", "valence", "--epochs", "2", "--name", "two", "--queue", "--json");
        assertThat(first.code()).isZero();
        assertThat(Json.tree(second.out()).get("state").asString()).isEqualTo("QUEUED");
        assertThat(run("queue", "--json").out()).contains("\"workers\":1");
        Waiting.until("both runs have ended", () -> states().stream().allMatch(RunState::isEnded));
        assertThat(states()).containsOnly(RunState.FINISHED);
        Waiting.until(
                "the last worker has handed on",
                () -> queue().contents().started().isEmpty());
        RunFolder one = find("one");
        RunFolder two = find("two");
        assertThat(two.events().getFirst().time())
                .as("the second began when the first had ended")
                .isGreaterThanOrEqualTo(one.events().getLast().time());
    }

    @Test
    void aRunInTheBackgroundCanBePausedAndResumed() {
        Said started = train("--primary", "mood", "--epochs", "400", "--background", "--json");
        assertThat(Json.tree(started.out()).get("pid").asLong()).isPositive();
        RunFolder run = onlyRun();
        Waiting.until("an epoch is done", () -> run.status().epochs().done() > 0);
        assertThat(run("pause", run.name()).code()).isZero();
        Waiting.until("it is paused", () -> run.status().state() == RunState.PAUSED);
        Said again = run("pause", run.name());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("No worker is at work on this run; it is paused.");
        assertThat(run("resume", run.name(), "--background").code()).isZero();
        Waiting.until("it goes on", () -> run.status().state() == RunState.RUNNING);
        assertThat(run("stop", run.name(), "--keep", "last").code()).isZero();
        Waiting.until("it has stopped", () -> run.status().state() == RunState.STOPPED);
        Said resumed = run("resume", run.name());
        assertThat(resumed.code()).isEqualTo(2);
        assertThat(resumed.err()).contains("This run has ended");
    }

    @Test
    void aRunThatWasLeftCanStillBeFinishedOrDiscarded() {
        train("--primary", "mood", "--epochs", "400", "--background");
        RunFolder run = onlyRun();
        Waiting.until("an epoch is done", () -> run.status().epochs().done() > 0);
        ProcessHandle worker = ProcessHandle.of(run.status().pid()).orElseThrow();
        worker.destroyForcibly();
        Waiting.until("the worker is gone", () -> run.status().isOrphaned());
        assertThat(run("runs").out()).contains("interrupted").contains("talkturn resume");
        assertThat(run("pause", run.name()).err()).contains("The worker of this run is gone.");
        assertThat(run("stop", run.name()).code()).isZero();
        Waiting.until("results are written", () -> run.status().state() == RunState.STOPPED);
        assertThat(run.metrics()).exists();

        train("--primary", "mood", "--epochs", "400", "--name", "other", "--background");
        RunFolder other = find("other");
        Waiting.until("an epoch is done", () -> other.status().epochs().done() > 0);
        assertThat(run("pause", other.name()).code()).isZero();
        Waiting.until("it is paused", () -> other.status().state() == RunState.PAUSED);
        assertThat(run("stop", other.name(), "--keep", "nothing").code()).isZero();
        assertThat(other.status().state()).isEqualTo(RunState.DISCARDED);
        assertThat(other.checkpoint()).doesNotExist();
    }

    private Said train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(arguments));
        all.addAll(SMALL);
        return run(all.toArray(String[]::new));
    }

    private Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", root.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private RunQueue queue() {
        return new RunQueue(root, new WorkerLauncher());
    }

    private static Map<String, String[]> byTalkturn(Path predictions) throws IOException {
        return Files.readAllLines(predictions).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells));
    }

    private RunFolder onlyRun() {
        return RunCatalog.ofProject(root).list().getFirst().folder();
    }

    private RunFolder find(String name) {
        return RunCatalog.ofProject(root).find(name);
    }

    private List<RunState> states() {
        return RunCatalog.ofProject(root).list().stream().map(RunEntry::state).toList();
    }
}
