package io.talkturn.project;

import io.talkturn.foundation.LockOwner;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps two windows from opening one project for writing. It is held as long as the window has the project open, beside the
 * short lock that every change of the folder takes.
 */
final class ProjectLock {
    private static final String FILE = ".lock";

    private ProjectLock() {}

    /**
     * Takes the lock.
     *
     * @throws UserError where another window has it, or the folder cannot be written
     */
    static ProcessLock take(Path folder) {
        Path file = folder.resolve(FILE);
        return ProcessLock.tryTake(file, "a window")
                .orElseThrow(() -> new UserError(
                        ProcessLock.owner(file)
                                .map(LockOwner::words)
                                .map(who -> "Another window has this project open (" + who + ").")
                                .orElse("Another window has this project open."),
                        folder,
                        "Go to that window, or open the project read-only."));
    }

    /** Whether another window has the project open. */
    static boolean isTaken(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) && ProcessLock.isTaken(file);
    }
}
