package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunTrashTest {
    @TempDir
    private Path root;

    private TinyProject project;
    private RunTrash trash;
    private RunFolder run;

    @BeforeEach
    void makeRun() {
        project = TinyProject.in(root);
        trash = new RunTrash(root, new WorkerLauncher());
        run = project.run("one", 3);
        run.describe(RunAbout.of("My run", "remember"));
    }

    private List<String> runs() {
        return RunCatalog.ofProject(root).list().stream()
                .map(entry -> entry.folder().name())
                .toList();
    }

    @Test
    void aRunThatIsDeletedIsInTheTrashAndComesBackAsItWas() {
        TrashedRun gone = trash.delete(run, Progress.NONE);

        assertThat(runs()).isEmpty();
        assertThat(trash.list()).hasSize(1).first().satisfies(found -> {
            assertThat(found.name()).isEqualTo(run.name());
            assertThat(found.title()).isEqualTo("My run");
            assertThat(found.deleted()).isEqualToIgnoringNanos(gone.deleted());
        });

        assertThat(trash.restore(gone, Progress.NONE)).isEqualTo(run);
        assertThat(trash.list()).isEmpty();
        assertThat(runs()).containsExactly(run.name());
        assertThat(run.about().note()).isEqualTo("remember");
    }

    @Test
    void whereTheNameIsTakenItComesBackUnderANumber() throws IOException {
        TrashedRun gone = trash.delete(run, Progress.NONE);
        Files.createDirectories(run.path());
        Files.writeString(run.path().resolve("something"), "else");

        assertThat(trash.restore(gone, Progress.NONE).name()).isEqualTo(run.name() + "-2");
    }

    @Test
    void twoOfOneNameInOneSecondAreTwo() {
        TrashedRun first = trash.delete(run, Progress.NONE);
        RunFolder again = trash.restore(first, Progress.NONE);
        trash.delete(again, Progress.NONE);
        project.run("one", 3);
        assertThat(trash.list()).hasSize(1);
    }

    @Test
    void aRunThatIsTrainedStays() {
        run.writeStatus(new RunStatus(
                RunState.RUNNING,
                new RunEpochs(1, 3, 0, null),
                "",
                "",
                null,
                ProcessHandle.current().pid(),
                null,
                RunStatus.now()));
        assertThatThrownBy(() -> trash.delete(run, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("at work");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void aRunWhoseWorkerHasJustBegunStays() {
        try (ProcessLock _ = WorkerLock.acquire(run)) {
            assertThatThrownBy(() -> trash.delete(run, Progress.NONE))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("at work");
        }
        assertThat(runs()).hasSize(1);
    }

    @Test
    void aRunThatWaitsLeavesTheQueue() {
        BusyQueue.in(root);
        RunQueue queue = new RunQueue(root, new WorkerLauncher());
        queue.add(run);
        assertThat(queue.contents().waiting()).containsExactly(run.name());

        TrashedRun gone = trash.delete(run, Progress.NONE);

        assertThat(queue.contents().waiting()).isEmpty();
        assertThat(trash.restore(gone, Progress.NONE).status().state()).isEqualTo(RunState.NEW);
    }

    @Test
    void aRunThatWaitedWhenItsProgramWasKilledComesBackWaitingForNobody() throws IOException {
        BusyQueue.in(root);
        RunQueue queue = new RunQueue(root, new WorkerLauncher());
        queue.add(run);
        Path there = Files.createDirectories(root.resolve("trash")).resolve(run.name() + ".deleted-20260504-101112");
        Files.move(run.path(), there);

        assertThat(trash.restore(trash.list().getFirst(), Progress.NONE)
                        .status()
                        .state())
                .isEqualTo(RunState.NEW);
    }

    @Test
    void aQueueThatCannotBeReadHindersNoDeletion() throws IOException {
        BusyQueue.in(root);
        new RunQueue(root, new WorkerLauncher()).add(run);
        Files.writeString(root.resolve("queue.json"), "{");

        TrashedRun gone = trash.delete(run, Progress.NONE);

        assertThat(trash.restore(gone, Progress.NONE).status().state()).isEqualTo(RunState.NEW);
    }

    @Test
    void aRunThatIsTrainedInTheTrashStaysThere() {
        TrashedRun gone = trash.delete(run, Progress.NONE);
        TrashedRun other = trash.delete(project.run("two", 3), Progress.NONE);
        try (ProcessLock _ = WorkerLock.acquire(gone.entry().folder())) {
            assertThatThrownBy(() -> trash.restore(gone, Progress.NONE)).hasMessageContaining("at work");
            assertThatThrownBy(() -> trash.empty(Progress.NONE)).hasMessageContaining("at work");
        }
        assertThat(trash.list()).hasSize(2);
        assertThat(trash.restore(other, Progress.NONE).specFile()).exists();
    }

    @Test
    void aNameThatIsGivenWhileTheRunIsDeletedIsRefusedOrGoesWithIt() {
        for (int tries = 0; tries < 20; tries++) {
            Race.of(() -> trash.delete(run, Progress.NONE), () -> run.describe(now -> now.noted(now.note() + "x")));
            assertThat(run.path()).doesNotExist();
            trash.restore(trash.list().getFirst(), Progress.NONE);
        }
        assertThat(runs()).containsExactly(run.name());
        assertThat(run.path().resolve(FolderLock.FILE)).doesNotExist();
    }

    @Test
    void emptiedTwiceAtOnceAllGoesOnce() {
        for (int n = 0; n < 6; n++) {
            trash.delete(project.run("one of many", 3), Progress.NONE);
        }
        AtomicInteger gone = new AtomicInteger();
        Runnable empty = () -> gone.addAndGet(trash.empty(Progress.NONE));

        assertThat(Race.of(empty, empty, empty)).isEmpty();
        assertThat(gone).hasValue(6);
    }

    @Test
    void whatIsRestoredWhileTheTrashIsEmptiedIsThereOrGone() {
        TrashedRun gone = trash.delete(run, Progress.NONE);
        trash.delete(project.run("two", 3), Progress.NONE);

        List<RuntimeException> refused =
                Race.of(() -> trash.restore(gone, Progress.NONE), () -> trash.empty(Progress.NONE));

        assertThat(refused).hasSizeLessThan(2).allMatch(UserError.class::isInstance);
        assertThat(Files.exists(run.specFile())).isEqualTo(refused.isEmpty());
        assertThat(trash.list()).isEmpty();
    }

    @Test
    void aDamagedRunCanBeDeletedToo() throws IOException {
        Files.writeString(run.specFile(), "{");
        Files.writeString(run.statusFile(), "{");
        TrashedRun gone = trash.delete(run, Progress.NONE);
        assertThat(trash.list()).hasSize(1);
        assertThat(trash.restore(gone, Progress.NONE)).isEqualTo(run);
    }

    @Test
    void whatIsEmptiedIsGoneForGood() throws IOException {
        trash.delete(run, Progress.NONE);
        trash.delete(project.run("two", 3), Progress.NONE);
        Path own = Files.writeString(root.resolve("trash/notes.txt"), "a file of the user's");

        assertThat(trash.empty(Progress.NONE)).isEqualTo(2);
        assertThat(trash.list()).isEmpty();
        assertThat(own).exists();
    }

    @Test
    void whatAProgramThatWasKilledHalfDeletedIsNoRunAnyMore() throws IOException {
        TrashedRun gone = trash.delete(run, Progress.NONE);
        Path half = root.resolve("trash/.talkturn-gone-0-999999999-x");
        Files.move(gone.entry().folder().path(), half);
        Files.delete(half.resolve("status.json"));

        assertThat(trash.list()).isEmpty();
        assertThat(trash.halfDeleted())
                .isEqualTo(0); // of another machine: nobody here knows whether it is still at work
        Path ours = root.resolve("trash/.talkturn-gone-" + mark() + "-x");
        Files.move(half, ours);
        assertThat(trash.halfDeleted()).isEqualTo(1);
        trash.sweep();
        assertThat(ours).doesNotExist();
    }

    /** Of a process of this machine that is gone: no system has a number as high. */
    private static String mark() {
        String own = TemporaryFiles.mark();
        return own.substring(0, own.indexOf('-')) + "-999999999";
    }

    @Test
    void aRunElsewhereIsNotTouched() {
        RunFolder elsewhere =
                RunFolder.create(root.resolve("other/runs"), project.spec("far", 3, "mood", Architecture.ROCK));
        assertThatThrownBy(() -> trash.delete(elsewhere, Progress.NONE)).isInstanceOf(UserError.class);
        assertThat(elsewhere.specFile()).exists();
    }
}
