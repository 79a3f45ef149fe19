package io.talkturn.run;

import io.talkturn.foundation.UserError;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A worker as a process: one a run folder, pausing when the system asks it to end, handing on to the next in the queue. */
public final class WorkerProcess {
    /** The exit code of a training that broke off, and of a run that another worker has. */
    public static final int FAILED = 2;

    private static final long PATIENCE_SECONDS = 120;

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
        return new WorkerProcess(folder).run();
    }

    private int run() {
        Thread hook = new Thread(this::terminate, "talkturn-terminate");
        Runtime.getRuntime().addShutdownHook(hook);
        try (FileLocks.Held _ = WorkerLock.acquire(folder)) {
            refuseIfEnded();
            RunState state = new Worker(folder, terminated::get).run();
            return state == RunState.FAILED ? FAILED : 0;
        } finally {
            handOn();
            done.countDown();
        }
    }

    private void handOn() {
        try {
            new RunQueue(folder.project(), new WorkerLauncher()).advance();
        } catch (UserError e) {
            System.err.println("talkturn: " + e.line());
        }
    }

    private void refuseIfEnded() {
        RunState state = RunCatalog.entry(folder).state();
        if (state.hasResults() || state == RunState.DISCARDED) {
            throw new UserError(
                    "This run has ended; there is nothing to resume.",
                    folder.path(),
                    "Train it again as a new run with “talkturn train --run”.");
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
