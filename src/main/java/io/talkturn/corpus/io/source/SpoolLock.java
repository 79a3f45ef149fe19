package io.talkturn.corpus.io.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a spool is in use. The system lets go of the lock when the process ends, however it ends. */
final class SpoolLock {
    private static final String FILE = ".lock";

    /** A spool that was just made may not have its lock yet. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Without a lock file, as spools of earlier versions are, only age says that nobody needs it. */
    private static final Duration OLD = Duration.ofDays(1);

    private SpoolLock() {}

    /** Locks a spool until the channel is closed or the process ends. */
    static FileChannel take(Path spool) throws IOException {
        FileChannel channel =
                FileChannel.open(spool.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock _ = channel.lock();
        } catch (IOException e) {
            // a disk without locks: no other process gets one either, and takes the spool as one in use
        }
        return channel;
    }

    /** Whether the process that made the spool is gone. */
    static boolean isAbandoned(Path spool) throws IOException {
        Path file = spool.resolve(FILE);
        if (!Files.exists(file)) {
            return isOlder(spool, OLD);
        }
        if (!isOlder(file, GRACE)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // in use by this very process
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOlder(Path path, Duration age) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }
}
