package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import java.io.IOException;

/** What a user can do with a run, whether a worker is at work on it or not. The window and the command line share it. */
public final class RunControl {
    private final WorkerLauncher launcher;

    /** Starts workers, where one is needed, with this launcher. */
    public RunControl(WorkerLauncher launcher) {
        this.launcher = launcher;
    }

    /**
     * Does what the user asks. A worker at work is asked; for a run that was left, a worker is started to write results
     * of what its checkpoint holds; discarding needs none.
     *
     * @throws UserError where the run stands in a way that this cannot be done
     */
    public void ask(RunFolder folder, RunRequest request) {
        if (isAsked(folder, request)) {
            return;
        }
        RunEntry entry = RunCatalog.entry(folder);
        requireResumable(folder);
        switch (request) {
            case PAUSE -> throw notAtWork(entry);
            case DISCARD -> discard(folder);
            case STOP_BEST, STOP_LAST -> finish(folder, entry, request);
        }
    }

    /** Asks a worker that is at work. It ends under the same lock, so it either sees the request or is seen to have ended. */
    private static boolean isAsked(RunFolder folder, RunRequest request) {
        try (FolderLock _ = folder.hold()) {
            RunEntry entry = RunCatalog.entry(folder);
            boolean isAtWork = entry.state() == RunState.RUNNING && !entry.isOrphaned();
            if (isAtWork) {
                folder.request(request);
            }
            return isAtWork;
        }
    }

    /**
     * Sees to it that a run can go on.
     *
     * @throws UserError where it has ended
     */
    public static void requireResumable(RunFolder folder) {
        RunState state = RunCatalog.entry(folder).state();
        if (state.hasResults() || state == RunState.DISCARDED) {
            EndedRun.tidy(folder);
            throw new UserError(
                    "This run has ended; there is nothing to resume.",
                    folder.path(),
                    "Train it again as a new run with “talkturn train --run " + folder.path() + "”.");
        }
    }

    private void finish(RunFolder folder, RunEntry entry, RunRequest request) {
        if (entry.status() == null || entry.status().epochs().done() == 0) {
            throw new UserError(
                    "No epoch of this run is done, so there is nothing to keep.",
                    folder.path(),
                    "Resume it, or discard it.");
        }
        dequeue(folder, entry);
        launcher.start(folder);
        folder.request(request);
    }

    private void discard(RunFolder folder) {
        dequeue(folder, RunCatalog.entry(folder));
        try (ProcessLock _ = WorkerLock.acquire(folder);
                FolderLock _ = folder.hold()) {
            // another one may have ended it while this one waited
            requireResumable(folder);
            folder.writeStatus(folder.status().without(RunState.DISCARDED, "Discarded; only the settings were kept."));
            Folders.delete(folder.checkpoint());
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.checkpoint(), e);
        }
    }

    private void dequeue(RunFolder folder, RunEntry entry) {
        if (entry.state() == RunState.QUEUED) {
            new RunQueue(folder.project(), launcher).remove(folder);
        }
    }

    private static UserError notAtWork(RunEntry entry) {
        return new UserError(
                entry.isOrphaned()
                        ? "The worker of this run is gone."
                        : "No worker is at work on this run; it is "
                                + entry.state().id() + ".",
                entry.folder().path(),
                "Resume it with “talkturn resume " + entry.folder().name() + "”.");
    }
}
