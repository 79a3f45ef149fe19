package io.talkturn.worker;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Console;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunControl;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.run.WorkerLock;
import io.talkturn.study.StudyQueue;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.claim.ClaimWatch;
import io.talkturn.study.claim.TrialClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A worker as a process: one a run folder, pausing when the system asks it to end, handing on to the next in the queue. */
public final class WorkerProcess {
    /** The exit code of a training that broke off, and of a run that another worker has. */
    public static final int FAILED = 2;

    private static final long PATIENCE_SECONDS = 120;
    /** Start times of processes are known to about a second. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final RunFolder folder;
    private final AtomicBoolean terminated = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private WorkerProcess(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Trains the run in this process.
     *
     * @return 0 when it ended, was paused or stopped, {@link #FAILED} when it broke off
     * @throws UserError where another worker has the run, or its folder cannot be written
     */
    public static int run(RunFolder folder) {
        return run(folder, ClaimWatch.shared());
    }

    static int run(RunFolder folder, ClaimWatch watch) {
        WorkerProcess process = new WorkerProcess(folder);
        process.pausesAtTheEnd();
        try (ProcessLock _ = WorkerLock.acquire(folder);
                AutoCloseable _ = process.claimed(watch)) {
            return process.train();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            process.attend();
            process.handOn();
            process.done.countDown();
        }
    }

    /**
     * Trains a trial that this process has claimed, as the task of a cluster: the claim, not the computer's own lock, says
     * whose it is, and no other run is started here.
     *
     * @param after what is done before the process may end, whatever came of the training
     */
    static int runClaimed(RunFolder folder, Runnable after) {
        WorkerProcess process = new WorkerProcess(folder);
        process.pausesAtTheEnd();
        try {
            return process.train();
        } finally {
            try {
                process.attend();
                after.run();
            } finally {
                process.done.countDown();
            }
        }
    }

    private void pausesAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::terminate, "talkturn-terminate"));
    }

    /** A trial may be wanted on a cluster at the same time: whoever trains one claims it. */
    private AutoCloseable claimed(ClaimWatch watch) {
        if (!StudyTrials.isTrial(folder)) {
            return () -> {};
        }
        // what is asked of it in this minute is answered by the training, as ever
        watch.makeSure(folder, _ -> false, () -> !terminated.get());
        return TrialClaim.take(folder, watch, _ -> false);
    }

    private int train() {
        RunControl.requireResumable(folder);
        dropStaleRequest();
        RunState state = new Worker(folder, terminated::get).run();
        return state == RunState.FAILED ? FAILED : 0;
    }

    /** Where this trial was the last of its condition, the best of them gets its attention weights. */
    private void attend() {
        try {
            StudyTrials.bestWithoutAttention(folder).ifPresent(LateAttention::write);
        } catch (UserError e) {
            // they can be asked for later; what the study measured does not depend on them
            Console.say("talkturn: " + e.line());
        }
    }

    private void handOn() {
        try {
            StudyQueue.of(folder.project(), new WorkerLauncher()).advance();
        } catch (UserError e) {
            Console.say("talkturn: " + e.line());
        }
    }

    /** A request that was made of an earlier worker, which died before it saw it, is not meant for this one. */
    private void dropStaleRequest() {
        Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.MAX);
        try {
            Path request = folder.requestFile();
            if (Files.exists(request)
                    && Files.getLastModifiedTime(request).toInstant().isBefore(started.minus(GRACE))) {
                folder.clearRequest();
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder.requestFile(), e);
        }
    }

    /** Runs when the system ends the process: waits until the training has paused and all is written. */
    private void terminate() {
        terminated.set(true);
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
