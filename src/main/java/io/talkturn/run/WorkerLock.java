package io.talkturn.run;

import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;

/** Sees to it that a run has one worker only. */
public final class WorkerLock {
    private WorkerLock() {}

    /**
     * Takes the run for this process.
     *
     * @throws UserError where another process has it
     */
    public static ProcessLock acquire(RunFolder folder) {
        return ProcessLock.tryTake(folder.lock(), "training").orElseThrow(() -> busy(folder));
    }

    static UserError busy(RunFolder folder) {
        RunEntry entry = RunCatalog.entry(folder);
        String who = entry.status() == null || entry.status().pid() == 0
                ? "Another process"
                : "Process " + entry.status().pid();
        return new UserError(
                who + " is already training this run.",
                folder.path(),
                "Watch it with “talkturn runs”, or pause it first.");
    }
}
