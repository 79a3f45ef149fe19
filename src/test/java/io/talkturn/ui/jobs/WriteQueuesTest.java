package io.talkturn.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writes with real threads; the "UI thread" is the one thread of an executor. */
@Timeout(60)
final class WriteQueuesTest {
    private static final Path FILE = Path.of("a-file");
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /** A job may end a moment after its test, when nobody listens: refused aloud, that is blamed on the next window test. */
    private final ExecutorService ui = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Jobs.threads(), ui, problems);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        ui.shutdownNow();
    }

    @Test
    void writesOfAFileAreDoneInOrderAndOneAtATime() {
        AtomicInteger atOnce = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            String number = String.valueOf(i);
            onUi(() -> jobs.write(FILE, "write", progress -> {
                assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                seen.add(number);
                return atOnce.decrementAndGet();
            }));
        }
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        assertThat(seen).hasSize(200).isSortedAccordingTo((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void oneFileIsWrittenWhileAnotherWaits() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        onUi(() -> jobs.write(FILE, "slow", progress -> awaited(blocked)));
        onUi(() -> jobs.write(Path.of("another"), "quick", progress -> {
            written.countDown();
            return "";
        }));
        written.await();
        blocked.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
    }

    @Test
    void onlyTheLastStateOfThoseThatWaitIsSaved() {
        CountDownLatch blocked = new CountDownLatch(1);
        onUi(() -> jobs.write(FILE, "slow", progress -> awaited(blocked)));
        List<Job<String>> saves = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String state = "state " + i;
            onUi(() -> saves.add(jobs.save(FILE, "state", progress -> add(state))));
        }
        onUi(() -> jobs.write(FILE, "last", progress -> add("last")));
        blocked.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        onUi(() -> {});
        assertThat(seen).containsExactly("state 49", "last");
        assertThat(saves.getFirst().stateProperty().get()).isEqualTo(Job.State.CANCELLED);
        assertThat(saves.getLast().stateProperty().get()).isEqualTo(Job.State.DONE);
        onUi(() -> assertThat(jobs.isIdle()).isTrue());
    }

    @Test
    void aReaderFindsWhatWasToBeWrittenBefore() {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        onUi(() -> jobs.write(FILE, "slow", progress -> awaited(blocked)));
        onUi(() -> jobs.save(FILE, "state", progress -> add("old")));
        onUi(() -> jobs.latest("read", FILE, progress -> add("read")).onDone(r -> read.countDown()));
        onUi(() -> jobs.save(FILE, "state", progress -> add("new")));
        blocked.countDown();
        awaited(read);
        assertThat(seen).containsExactly("new", "read");
    }

    @Test
    void nothingInterruptsAWrite() {
        Path file = folder.resolve("file.txt");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicReference<Job<Path>> job = new AtomicReference<>();
        onUi(() -> job.set(jobs.start(file, "long", progress -> {
            begun.countDown();
            awaited(cancelled);
            AtomicFiles.writeText(file, "whole");
            return file;
        })));
        awaited(begun);
        onUi(() -> job.get().cancel());
        onUi(jobs::cancelAll);
        cancelled.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        onUi(() -> {});
        assertThat(file).hasContent("whole");
        assertThat(job.get().stateProperty().get()).isEqualTo(Job.State.DONE);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aCancelTakesEffectAtTheNextStepAndAtOnceForWhatWaits() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Job<String>> running = new AtomicReference<>();
        AtomicReference<Job<String>> waiting = new AtomicReference<>();
        onUi(() -> running.set(jobs.start(FILE, "weave", progress -> {
            begun.countDown();
            while (true) {
                progress.step("weaving", 0, 0);
            }
        })));
        onUi(() -> waiting.set(jobs.start(FILE, "correct", progress -> add("corrected"))));
        awaited(begun);
        onUi(() -> {
            assertThat(waiting.get().messageProperty().get()).isNotEmpty();
            waiting.get().cancel();
            assertThat(waiting.get().stateProperty().get()).isEqualTo(Job.State.CANCELLED);
            running.get().cancel();
        });
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        onUi(() -> assertThat(running.get().stateProperty().get()).isEqualTo(Job.State.CANCELLED));
        assertThat(seen).isEmpty();
    }

    @Test
    void aQuickWriteThatWaitsForAnotherProgramIsShownAndCanBeCancelled() throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        onUi(() -> jobs.write(FILE, "write", progress -> {
            progress.waiting("Waiting for another Talkturn");
            waits.countDown();
            while (true) {
                progress.step("Waiting", 0, 0);
                Thread.onSpinWait();
            }
        }));
        waits.await();
        onUi(() -> {
            assertThat(jobs.activities()).extracting(Activity::title).containsExactly("write");
            jobs.activities().getFirst().cancel();
        });
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        onUi(() -> assertThat(jobs.activities()).isEmpty());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPartOfAJobHasItsTurnInTheQueueAndIsNotInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicReference<Job<String>> job = new AtomicReference<>();
        onUi(() -> job.set(jobs.start("label", progress -> {
            jobs.inQueue(FILE, progress, p -> {
                begun.countDown();
                awaited(cancelled);
                assertThat(jobs.isWriting()).isTrue();
                AtomicFiles.writeText(folder.resolve("part.txt"), "whole");
                return "";
            });
            assertThat(jobs.isWriting()).isFalse();
            progress.step("next", 0, 0);
            return add("not reached");
        })));
        awaited(begun);
        onUi(() -> job.get().cancel());
        cancelled.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        while (!job.get().stateProperty().get().isEnd()) {
            onUi(() -> {});
        }
        assertThat(job.get().stateProperty().get()).isEqualTo(Job.State.CANCELLED);
        assertThat(folder.resolve("part.txt")).hasContent("whole");
        assertThat(seen).isEmpty();
    }

    @Test
    void aPartThatWaitsForItsTurnDoesNotBeginWhereItIsInterrupted() {
        CountDownLatch blocked = new CountDownLatch(1);
        onUi(() -> jobs.write(FILE, "slow", progress -> awaited(blocked)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> jobs.inQueue(FILE, Progress.NONE, p -> add("begun")))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        blocked.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void aWriteThatFailsIsToldAndTheNextOnesAreDone() {
        onUi(() -> jobs.write(FILE, "fails", progress -> {
            throw new IllegalStateException("no");
        }));
        onUi(() -> jobs.write(FILE, "goes", progress -> add("gone")));
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        onUi(() -> {});
        assertThat(seen).containsExactly("gone");
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void twoNamesOfOneFileHaveOneQueue() {
        CountDownLatch blocked = new CountDownLatch(1);
        onUi(() -> jobs.write(folder.resolve("sub/../file"), "slow", progress -> {
            awaited(blocked);
            return add("first");
        }));
        onUi(() -> jobs.write(folder.resolve("file"), "quick", progress -> add("second")));
        assertThat(jobs.awaitWrites(Duration.ofMillis(100))).isFalse();
        blocked.countDown();
        assertThat(jobs.awaitWrites(LONG)).isTrue();
        assertThat(seen).containsExactly("first", "second");
        assertThat(Files.exists(folder.resolve("sub"))).isFalse();
    }

    private String add(String what) {
        seen.add(what);
        return what;
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void onUi(Runnable action) {
        try {
            ui.submit(action).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
