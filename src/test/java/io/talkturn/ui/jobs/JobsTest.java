package io.talkturn.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Jobs without a toolkit: the "UI thread" is this thread, which takes its tasks from a queue. */
final class JobsTest {
    private final BlockingQueue<Runnable> uiTasks = new LinkedBlockingQueue<>();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final List<String> seen = new ArrayList<>();

    @Test
    void deliversTheResultOnTheUiThread() throws InterruptedException {
        Jobs jobs = new Jobs(Jobs.threads(), uiTasks::add, problems);
        Job<Integer> job = jobs.start("count", progress -> 42).onDone(n -> seen.add("done " + n));
        assertThat(jobs.activities()).containsExactly(job);
        runUntilEnd(job);
        assertThat(seen).containsExactly("done 42");
        assertThat(jobs.activities()).isEmpty();
        assertThat(jobs.isIdle()).isTrue();
    }

    @Test
    void reportsAFailureThatNobodyHandles() throws InterruptedException {
        Jobs jobs = new Jobs(Jobs.threads(), uiTasks::add, problems);
        Job<Object> job = jobs.start("read", progress -> {
            throw new UserError("The file is cut short.", Path.of("turns.jsonl"), "Import it again.");
        });
        runUntilEnd(job);
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.what()).isEqualTo("The file is cut short.");
            assertThat(p.file()).isEqualTo(Path.of("turns.jsonl"));
            assertThat(p.wayOut()).isEqualTo("Import it again.");
        });
    }

    @Test
    void cancelsWithinASecondAlsoWhereTheWorkWaits() throws InterruptedException {
        Jobs jobs = new Jobs(Jobs.threads(), uiTasks::add, problems);
        CountDownLatch never = new CountDownLatch(1);
        Job<Boolean> job = jobs.start("wait", progress -> never.await(1, TimeUnit.HOURS));
        job.onDone(r -> seen.add("done")).onEnd(() -> seen.add("end"));
        long start = System.nanoTime();
        job.cancel();
        runUntilEnd(job);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1000);
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
        assertThat(seen).containsExactly("end");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aStepOfTheWorkEndsACancelledJob() throws InterruptedException {
        Jobs jobs = new Jobs(Jobs.threads(), uiTasks::add, problems);
        Job<Long> job = jobs.start("loop", progress -> {
            for (long i = 0; ; i++) {
                progress.step("working", i, 0);
            }
        });
        job.cancel();
        runUntilEnd(job);
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatIsDoneStaysDoneWhenTheCancelComesTooLate() {
        Queue<Runnable> late = new ArrayDeque<>();
        Jobs jobs = new Jobs(Runnable::run, late::add, problems);
        Job<String> job = jobs.start("quick", progress -> "result").onDone(seen::add);
        job.cancel();
        late.forEach(Runnable::run);
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
        assertThat(seen).containsExactly("result");
        job.cancel();
        assertThat(job.stateProperty().get()).as("an end is final").isEqualTo(Job.State.DONE);
    }

    @Test
    void aNewerJobOfTheSameNameTakesThePlaceOfTheOlder() throws InterruptedException {
        Jobs jobs = new Jobs(Jobs.threads(), uiTasks::add, problems);
        CountDownLatch blocked = new CountDownLatch(1);
        Job<String> older = jobs.latest("filter", progress -> {
            blocked.await();
            return "older";
        });
        older.onDone(seen::add);
        Job<String> newer = jobs.latest("filter", progress -> "newer").onDone(seen::add);
        blocked.countDown();
        runUntilEnd(newer);
        runUntilEnd(older);
        assertThat(seen).containsExactly("newer");
        assertThat(jobs.activities()).as("quick work is not shown").isEmpty();
    }

    @Test
    void handlersAddedAfterTheEndAreCalledAtOnce() {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
        jobs.start("now", progress -> "x").onDone(seen::add).onEnd(() -> seen.add("end"));
        assertThat(seen).containsExactly("x", "end");
    }

    @Test
    void progressIsShownWithItsShare() {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
        jobs.activities().subscribe(() -> {});
        List<Double> fractions = new ArrayList<>();
        jobs.start("copy", progress -> {
            Activity self = jobs.activities().getFirst();
            self.fractionProperty().subscribe(f -> fractions.add(f.doubleValue()));
            progress.step("half", 1, 2);
            return "";
        });
        assertThat(fractions).containsExactly(-1.0, 0.5);
    }

    private void runUntilEnd(Job<?> job) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!job.stateProperty().get().isEnd()) {
            assertThat(System.nanoTime()).as("the job ends").isLessThan(deadline);
            Runnable task = uiTasks.poll(50, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }
}
