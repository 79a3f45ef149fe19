package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Who holds a lock, as it stands in the lock's file for others to read.
 *
 * @param pid the process
 * @param host the computer it runs on
 * @param what what it does, for example "weaving"
 * @param since local time, to the minute
 */
public record LockOwner(
        long pid,
        @Nullable String host,
        @Nullable String what,
        @Nullable String since) {
    private static final int LONGEST = 4096;

    static LockOwner here(String what) {
        return new LockOwner(
                ProcessHandle.current().pid(),
                TemporaryFiles.hostName(),
                what,
                OffsetDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' '));
    }

    /** Who that is, for the middle of a sentence. */
    public String words() {
        String where = host == null || host.equals(TemporaryFiles.hostName()) ? "" : " on " + host;
        String doing = what == null ? "" : ", " + what;
        String from = since == null ? "" : " since " + since;
        return "process " + pid + where + doing + from;
    }

    /** Reads who holds a lock; empty where nobody does, or it cannot be told. */
    static Optional<LockOwner> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST || Files.size(file) == 0) {
                return Optional.empty();
            }
            return Optional.of(Json.parse(Files.readString(file), LockOwner.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // being written at this moment, or of an older version
        }
    }
}
