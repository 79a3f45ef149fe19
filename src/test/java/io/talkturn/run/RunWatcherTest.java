package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window and the terminal see of a run that another process writes. */
final class RunWatcherTest {
    @TempDir
    private Path root;

    private RunFolder run;
    private RunWatcher watcher;

    @BeforeEach
    void makeRun() {
        run = TinyProject.in(root).run("watched", 3);
        watcher = new RunWatcher(run);
    }

    @Test
    void everyEventComesOnceAndInOrder() throws Exception {
        append(line("one") + "\n" + line("two") + "\n");
        assertThat(watcher.poll().events()).extracting(RunWatcherTest::text).containsExactly("one", "two");
        assertThat(watcher.poll().events()).isEmpty();
        append(line("three") + "\n");
        assertThat(watcher.poll().events()).extracting(RunWatcherTest::text).containsExactly("three");
    }

    @Test
    void waitsUntilTheRunHasEnded() throws Exception {
        run.writeStatus(run.status().with(RunState.RUNNING, "Working.", ProcessMark.of(ProcessHandle.current())));
        List<RunState> seen = new ArrayList<>();
        RunStatus last = watcher.awaitEnd(status -> {
            seen.add(status.state());
            run.writeStatus(run.status().without(RunState.FINISHED, "Done."));
        });
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(seen).containsExactly(RunState.RUNNING, RunState.FINISHED);
    }

    @Test
    void doesNotWaitForAWorkerThatIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        ProcessMark mark = ProcessMark.of(gone.toHandle());
        gone.waitFor();
        run.writeStatus(run.status().with(RunState.RUNNING, "Working.", mark));
        assertThat(watcher.awaitEnd(status -> {}).isOrphaned()).isTrue();
    }

    @Test
    void aCancelEndsTheWaitingAndNotTheRun() {
        run.writeStatus(run.status().with(RunState.RUNNING, "Working.", ProcessMark.of(ProcessHandle.current())));
        assertThatThrownBy(
                        () -> watcher.awaitEnd(status -> Thread.currentThread().interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(run.status().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aLineThatIsStillBeingWrittenComesWhenItIsWhole() throws Exception {
        String line = line("häppily ever after");
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length - 1; i++) {
            Files.write(run.eventsFile(), new byte[] {bytes[i]}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertThat(watcher.poll().events()).isEmpty();
        }
        append("\n");
        assertThat(watcher.poll().events()).extracting(RunWatcherTest::text).containsExactly("häppily ever after");
    }

    @Test
    void aLineCutOffByTheNextWorkerIsNotMissed() throws Exception {
        append(line("one") + "\n" + line("cut").substring(0, 9));
        assertThat(watcher.poll().events()).hasSize(1);
        RunEvents.mend(run.eventsFile());
        append(line("two") + "\n");
        RunWatcher.Update update = watcher.poll();
        assertThat(update.restarted()).isFalse();
        assertThat(update.events()).extracting(RunWatcherTest::text).containsExactly("two");
    }

    @Test
    void aChangedStatusIsToldOnce() {
        assertThat(watcher.poll().changed()).isTrue();
        RunWatcher.Update same = watcher.poll();
        assertThat(same.changed()).isFalse();
        assertThat(same.isEmpty()).isTrue();
        run.writeStatus(run.status().without(RunState.QUEUED, "Waiting for a worker."));
        RunWatcher.Update update = watcher.poll();
        assertThat(update.changed()).isTrue();
        assertThat(update.status().state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void eventsThatWereReplacedAreReadFromTheBeginning() throws Exception {
        append(line("one") + "\n" + line("two") + "\n");
        watcher.poll();
        Files.writeString(run.eventsFile(), line("new") + "\n");
        RunWatcher.Update update = watcher.poll();
        assertThat(update.restarted()).isTrue();
        assertThat(update.events()).extracting(RunWatcherTest::text).containsExactly("new");
    }

    @Test
    void aDeletedRunIsSaid() throws Exception {
        watcher.poll();
        Folders.delete(run.path());
        assertThatThrownBy(watcher::poll)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The folder of the run is gone");
    }

    private static String text(RunEvent event) {
        return ((RunEvent.Log) event).message();
    }

    private static String line(String message) {
        return Json.line(new RunEvent.Log("2026-01-01T00:00:00Z", "info", message));
    }

    private void append(String text) throws Exception {
        Files.writeString(run.eventsFile(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
