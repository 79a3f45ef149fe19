package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;

/**
 * Moves a file in the place of another in one step. On Windows nobody can do so while some other program, be it one that
 * looks for viruses or makes a list for searching, has one of the two open: it lets go within moments, and is waited for.
 */
final class Replacing {
    private static final int TRIES = 40;
    private static final long PAUSE_NANOS = 25_000_000;

    private Replacing() {}

    /** One attempt. */
    @FunctionalInterface
    interface Move {
        void run() throws IOException;
    }

    /** The old file or the new one is there at any time. */
    static void replace(Path from, Path to) throws IOException {
        patiently(
                isOfWindows(to),
                () -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
    }

    /** A folder that is whole gets a name that nothing has. */
    static void give(Path whole, Path name) throws IOException {
        patiently(
                isOfWindows(name) && !Files.exists(name),
                () -> Files.move(whole, name, StandardCopyOption.ATOMIC_MOVE));
    }

    static void patiently(boolean isOfWindows, Move move) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                move.run();
                return;
            } catch (NoSuchFileException | AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!isOfWindows || tries == TRIES || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean isOfWindows(Path path) {
        return path.getFileSystem().getSeparator().equals("\\");
    }
}
