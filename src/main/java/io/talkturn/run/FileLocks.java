package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Locks between processes. The system lets go of them when a process dies, however it dies. */
final class FileLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private FileLocks() {}

    /** A lock that is held until it is closed. */
    record Held(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                // the lock goes with the process at the latest
            }
        }
    }

    /** Takes the lock, or says that somebody else has it. */
    static Optional<Held> tryAcquire(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<Held> held = isLocked(channel) ? Optional.of(new Held(channel)) : Optional.empty();
            if (held.isEmpty()) {
                channel.close();
            }
            return held;
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }

    /** Does a short piece of work while no other process does one under the same lock. */
    static <T> T locked(Path file, Supplier<T> work) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Held> held = tryAcquire(file);
            if (held.isPresent()) {
                try (Held _ = held.get()) {
                    return work.get();
                }
            }
            if (System.nanoTime() > deadline) {
                throw new UserError(
                        "Another Talkturn process has been busy with the queue for half a minute.",
                        file,
                        "End that process, or try again later.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
