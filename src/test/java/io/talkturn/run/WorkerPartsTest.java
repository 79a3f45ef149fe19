package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.foundation.UserError;
import io.talkturn.worker.Eta;
import io.talkturn.worker.WorkerFailure;
import io.talkturn.worker.WorkerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a worker that need no process of their own: its command, its errors, its estimate of the time left. */
final class WorkerPartsTest {
    @TempDir
    private Path root;

    private RunFolder run;

    @BeforeEach
    void makeRun() {
        run = TinyProject.in(root).run("parts", 3);
    }

    @Test
    void aWorkerIsStartedWithTheRuntimeAndTheJarsOfThisProcess() {
        WorkerCommand command = new WorkerCommand(
                Optional.of(Path.of("/jdk/bin/java")), Optional.empty(), "a.jar:b.jar", List.of("ai.djl.x=y"), false);
        List<String> words = command.words(run, 25);
        assertThat(words)
                .containsSubsequence(
                        "/jdk/bin/java",
                        "-XX:MaxRAMPercentage=25.0",
                        "-Dai.djl.offline=true",
                        "-Dai.djl.x=y",
                        "-cp",
                        "a.jar:b.jar",
                        WorkerMain.class.getName(),
                        run.path().toString());
        assertThat(words.getFirst()).as("in a session of its own").matches(".*/(setsid|nohup)");
        assertThat(words).as("where it has more than one core").doesNotContain("-XX:+UseSerialGC");
        assertThat(command.words(run, 25, true)).as("on one core").contains("-XX:+UseSerialGC");
        assertThat(command.toolOptions(25)).isEmpty();
    }

    @Test
    void anApplicationImageStartsItsOwnLauncher() {
        WorkerCommand command = new WorkerCommand(
                Optional.empty(), Optional.of(Path.of("/opt/talkturn/bin/talkturn")), "", List.of(), false);
        assertThat(command.words(run, 25))
                .endsWith("/opt/talkturn/bin/talkturn", "worker", run.path().toString());
        assertThat(command.toolOptions(25).orElseThrow())
                .startsWith("-XX:MaxRAMPercentage=25.0 ")
                .contains("\"-XX:ErrorFile=");
        assertThat(command.toolOptions(25, true).orElseThrow()).endsWith(" -XX:+UseSerialGC");
    }

    @Test
    void errorsAreToldInPlainWords() {
        assertThat(told(new OutOfMemoryError("Java heap space"))).startsWith("The worker ran out of memory.");
        assertThat(told(new IllegalStateException(
                        "batch", new RuntimeException("DefaultCPUAllocator: can't allocate memory: you tried"))))
                .startsWith("The worker ran out of memory.");
        assertThat(told(new RuntimeException("CUDA out of memory."))).startsWith("The worker ran out of memory.");
        assertThat(told(new UncheckedIOException(new IOException("No space left on device"))))
                .startsWith("The disk is full");
        assertThat(told(new RuntimeException(new UserError("The label is gone.", "Bring it back."))))
                .isEqualTo("The label is gone. Bring it back.");
        assertThat(told(new UnsatisfiedLinkError("libtorch.so"))).contains("cannot be loaded: libtorch.so");
        assertThat(told(new IllegalArgumentException("index 7\n  at native frame")))
                .startsWith("The training broke off: index 7.")
                .contains("worker.log")
                .doesNotContain("native frame");
    }

    @Test
    void theTimeLeftFollowsTheEpochsAfterTheFirst() {
        Eta eta = new Eta(10);
        assertThat(eta.seconds(0)).as("nothing is known").isNull();
        eta.epochDone(30);
        assertThat(eta.seconds(1)).isCloseTo(9 * 30, within(1.0));
        eta.epochDone(10);
        assertThat(eta.seconds(2)).as("the first one warmed up").isCloseTo(8 * 10, within(1.0));
        eta.epochDone(20);
        assertThat(eta.seconds(3)).isCloseTo(7 * 15, within(1.0));
        eta.batchDone(50, 100);
        assertThat(eta.seconds(3)).isCloseTo(6.5 * 15, within(1.0));
    }

    @Test
    void aQueueKeepsItsOrderAndItsSettings() throws Exception {
        RunQueue queue = new RunQueue(root, new WorkerLauncher(busy(), 10));
        RunFolder second = RunFolder.create(run.path().getParent(), run.spec());
        RunFolder third = RunFolder.create(run.path().getParent(), run.spec());
        queue.add(run);
        queue.add(second);
        queue.add(third);
        assertThat(queue.contents().started()).as("one worker at a time").hasSize(1);
        assertThat(queue.contents().waiting()).containsExactly(second.name(), third.name());
        assertThat(third.status().state()).isEqualTo(RunState.QUEUED);
        queue.move(third, 0);
        assertThat(queue.contents().waiting()).containsExactly(third.name(), second.name());
        queue.remove(second);
        assertThat(second.status().state()).isEqualTo(RunState.NEW);
        queue.setWorkers(2);
        assertThat(queue.contents().waiting()).isEmpty();
        assertThat(queue.contents().started()).hasSize(2);
        queue.contents()
                .started()
                .forEach(mark -> ProcessHandle.of(mark.pid()).ifPresent(ProcessHandle::destroyForcibly));
    }

    @Test
    void aWorkerThatDiesBeforeItsFirstWordIsMissedAndDoesNotHoldUpTheQueue() {
        WorkerCommand broken =
                new WorkerCommand(Optional.of(root.resolve("no-such-java")), Optional.empty(), "", List.of(), false);
        RunQueue queue = new RunQueue(root, new WorkerLauncher(broken, 10));
        RunFolder second = RunFolder.create(run.path().getParent(), run.spec());
        queue.add(run);
        queue.add(second);
        Waiting.until("the first worker is missed", () -> run.status().isOrphaned());
        queue.advance();
        Waiting.until("the second one had its turn", () -> second.status().isOrphaned());
        assertThat(queue.contents().waiting()).isEmpty();
        assertThat(run.log()).content().contains("no-such-java");
    }

    /** A “worker” that does nothing but stay for a while, whatever it is told. */
    private WorkerCommand busy() throws IOException {
        Path idle = Files.writeString(root.resolve("idle"), "#!/bin/sh\nexec sleep 60\n");
        Files.setPosixFilePermissions(idle, PosixFilePermissions.fromString("rwx------"));
        return new WorkerCommand(Optional.empty(), Optional.of(idle), "", List.of(), false);
    }

    private String told(Throwable thrown) {
        return WorkerFailure.of(thrown, run).line();
    }
}
