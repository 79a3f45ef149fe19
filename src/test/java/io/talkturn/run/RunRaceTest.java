package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Folders;
import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingOutcome;
import io.talkturn.training.TrainingOutcome.Ending;
import io.talkturn.worker.RunRecorder;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes change one run: none overwrites what another has said, and nothing is written where a run was deleted. */
final class RunRaceTest {
    @TempDir
    private Path root;

    private RunFolder run;

    @BeforeEach
    void makeRun() {
        run = TinyProject.in(root).run("race", 2);
    }

    @Test
    void aParentThatWasHeldAfterTheStartDoesNotOverwriteTheEnd() {
        RunStatus before = run.status();
        run.writeStatus(before.without(RunState.FINISHED, "All epochs are done."));
        WorkerLauncher.announce(run, before, ProcessHandle.current());
        assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aWorkerThatHasNotSaidAnythingIsAnnounced() {
        WorkerLauncher.announce(run, run.status(), ProcessHandle.current());
        assertThat(run.status().state()).isEqualTo(RunState.RUNNING);
        assertThat(run.status().pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void theNewerOfTwoRequestsCountsAndTheOlderIsNotLostSilently() {
        run.request(RunRequest.STOP_BEST);
        run.request(RunRequest.STOP_BEST);
        assertThat(warnings()).isEmpty();
        run.request(RunRequest.DISCARD);
        assertThat(run.request()).contains(RunRequest.DISCARD);
        assertThat(warnings()).singleElement().asString().contains("“discard” took the place of “stop-best”");
    }

    @Test
    void discardAfterStopKeepsNothing() {
        RunRecorder recorder = recorder();
        TrainingOutcome stopped = new TrainingOutcome(Ending.STOPPED_BEST, 2, 1, 0.5);
        run.request(RunRequest.STOP_BEST);
        assertThat(recorder.settled(stopped)).isEqualTo(stopped);
        run.request(RunRequest.DISCARD);
        assertThat(recorder.settled(stopped).ending()).isEqualTo(Ending.DISCARDED);
        assertThat(recorder.settled(stopped).hasWeights()).isFalse();
    }

    @Test
    void aRequestThatMeetsTheEndIsAnsweredOrRefusedButNeverLost() throws Exception {
        for (int i = 0; i < 25; i++) {
            RunRecorder recorder = recorder();
            run.writeStatus(recorder.status());
            CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> {
                try {
                    new RunControl(new WorkerLauncher()).ask(run, RunRequest.DISCARD);
                    return true;
                } catch (UserError e) {
                    assertThat(e.what()).contains("has ended");
                    return false;
                }
            });
            int before = warnings().size();
            recorder.end(RunState.FINISHED, "done");
            boolean taken = asked.get();
            assertThat(run.request()).as("nothing is left for the next worker").isEmpty();
            assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
            assertThat(warnings()).hasSize(before + (taken ? 1 : 0));
        }
    }

    @Test
    void aWorkerWhoseFolderIsDeletedEndsAndMakesNoneAnew() {
        for (int at = 1; at < 12; at += 3) {
            RunFolder deleted = TinyProject.in(root.resolve("p" + at)).run("deleted", 50);
            int[] polls = {0};
            int end = at;
            Worker worker = new Worker(deleted, () -> {
                if (++polls[0] == end) {
                    delete(deleted.path());
                }
                return false;
            });
            assertThat(worker.run()).isEqualTo(RunState.FAILED);
            assertThat(deleted.path()).doesNotExist();
        }
    }

    @Test
    void nothingIsWrittenIntoAFolderThatIsNoRunAnyMore() throws Exception {
        RunRecorder recorder = recorder();
        Files.delete(run.specFile());
        List<Path> left = files();
        assertThatThrownBy(() -> recorder.at("Training.")).hasMessageContaining("was deleted");
        assertThatThrownBy(() -> recorder.note("x")).hasMessageContaining("was deleted");
        assertThatThrownBy(recorder::poll).hasMessageContaining("was deleted");
        assertThatThrownBy(() -> run.request(RunRequest.PAUSE)).hasMessageContaining("was deleted");
        assertThat(files()).isEqualTo(left);
    }

    @Test
    void workersOfEarlierBuildsAreKeptOut() throws Exception {
        try (FileChannel old = FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(old.tryLock()).as("as earlier builds take it").isNotNull();
            assertThatThrownBy(() -> WorkerLock.acquire(run)).hasMessageContaining("already training this run");
        }
        WorkerLock.acquire(run).close();
    }

    private RunRecorder recorder() {
        RunStatus running = run.status().with(RunState.RUNNING, "Training.", ProcessMark.of(ProcessHandle.current()));
        return new RunRecorder(run, running, () -> false);
    }

    private List<String> warnings() {
        return run.events().stream()
                .filter(event ->
                        event instanceof RunEvent.Log log && log.level().equals("warn"))
                .map(event -> ((RunEvent.Log) event).message())
                .toList();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(run.path())) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
