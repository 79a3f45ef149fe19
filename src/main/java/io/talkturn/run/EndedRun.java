package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** What a run that has ended may still have: a worker that was killed between its last word and its last deed leaves it. */
public final class EndedRun {
    private EndedRun() {}

    /** Whether it has a checkpoint that nothing will ever resume. */
    public static boolean hasLeftover(RunFolder folder) {
        RunState state = RunCatalog.entry(folder).state();
        return (state.hasResults() || state == RunState.DISCARDED) && Files.exists(folder.checkpoint());
    }

    /**
     * Takes it away, unless a worker is still about to.
     *
     * @return whether it went
     * @throws io.talkturn.foundation.UserError where it cannot be deleted
     */
    public static boolean tidy(RunFolder folder) {
        if (!hasLeftover(folder)) {
            return false;
        }
        Optional<ProcessLock> lock = ProcessLock.tryTake(folder.lock(), "tidying");
        if (lock.isEmpty()) {
            return false;
        }
        try (ProcessLock _ = lock.get()) {
            Folders.delete(folder.checkpoint());
            return true;
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.checkpoint(), e);
        }
    }
}
