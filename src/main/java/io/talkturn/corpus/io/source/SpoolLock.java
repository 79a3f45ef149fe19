package io.talkturn.corpus.io.source;

import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says that a spool is in use. The system lets go of the lock when the process ends, however it ends. */
final class SpoolLock {
    private static final String FILE = ".lock";

    /** The name tells whose it is before there is a lock, and after a kill at once. */
    private static final Pattern NAMED = Pattern.compile(".*-([0-9a-f]+-\\d+)-\\d+");

    /** A spool that was just made may not have its lock yet. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Without a lock file, as spools of earlier versions are, only age says that nobody needs it. */
    private static final Duration OLD = Duration.ofDays(1);

    private SpoolLock() {}

    /** Locks a spool until the lock is closed or the process ends. */
    static Optional<ProcessLock> take(Path spool) {
        return ProcessLock.tryTake(spool.resolve(FILE), "importing");
    }

    /** Whether the process that made the spool is gone. */
    static boolean isAbandoned(Path spool) throws IOException {
        Path file = spool.resolve(FILE);
        Matcher named = NAMED.matcher(String.valueOf(spool.getFileName()));
        if (named.matches() && TemporaryFiles.isGone(named.group(1))) {
            return true;
        }
        if (!Files.exists(file)) {
            return isOlder(spool, OLD);
        }
        return isOlder(file, GRACE) && !ProcessLock.isTaken(file);
    }

    private static boolean isOlder(Path path, Duration age) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }
}
