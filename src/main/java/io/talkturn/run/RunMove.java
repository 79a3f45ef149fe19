package io.talkturn.run;

import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives the folder of a run another place. Both locks of the run are held while it moves, so that no worker begins and
 * nobody writes a status or a name meanwhile into a folder that is no longer there.
 */
final class RunMove {
    private static final String WHAT = "moving a run";

    private RunMove() {}

    /**
     * Moves a run by one rename.
     *
     * @return whether it is there now; where something else has that name, the run stays where it was
     * @throws UserError where a worker is at work on it, or it is not there
     */
    static boolean place(RunFolder run, Path target) throws IOException {
        requireThere(run);
        try (ProcessLock _ = worker(run);
                FolderLock _ = FolderLock.take(run.path(), WHAT, new Patience())) {
            requireNotAtWork(run);
            boolean moved = Folders.place(run.path(), target);
            if (moved) {
                // the locks look for their files where the run was
                Files.deleteIfExists(target.resolve(FolderLock.FILE));
            }
            return moved;
        } catch (FileSystemException e) {
            return withoutLocks(run, target, e);
        }
    }

    /** Systems that move no folder in which a file is open, as our own locks are, keep workers off by themselves. */
    private static boolean withoutLocks(RunFolder run, Path target, FileSystemException held) throws IOException {
        if (!Files.isDirectory(run.path())) {
            throw held;
        }
        return Folders.place(run.path(), target);
    }

    /**
     * Sees to it that a run can be moved.
     *
     * @throws UserError where a worker is at work on it, or it is not there
     */
    static void requireIdle(RunFolder run) {
        requireThere(run);
        try (ProcessLock _ = worker(run)) {
            requireNotAtWork(run);
        }
    }

    private static void requireThere(RunFolder run) {
        if (!Files.isDirectory(run.path())) {
            throw new UserError(
                    "The run is not there any more.",
                    run.path(),
                    "“talkturn runs” and “talkturn trash” list those that are.");
        }
    }

    /** A worker holds the lock of its run as long as it lives, also before it says that it is at work. */
    private static ProcessLock worker(RunFolder run) {
        return ProcessLock.tryTake(run.lock(), WHAT).orElseThrow(() -> atWork(run));
    }

    private static void requireNotAtWork(RunFolder run) {
        if (RunCatalog.entry(run).isAtWork()) {
            throw atWork(run);
        }
    }

    private static UserError atWork(RunFolder run) {
        return new UserError(
                "A worker is at work on this run, so that it stays where it is.",
                run.path(),
                "Pause or stop it first.");
    }
}
