package io.talkturn.project;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two windows from writing to one project. The operating system's lock ends with the process that holds it, so a
 * crash never leaves a project locked; a file beside it says who that is.
 */
final class ProjectLock implements AutoCloseable {
    private static final String FILE = ".lock";
    private static final String OWNER = ".lock.json";

    private final Path owner;
    private final FileChannel channel;

    private ProjectLock(Path owner, FileChannel channel) {
        this.owner = owner;
        this.channel = channel;
    }

    /** Who has it open. */
    record Owner(long pid, String since) {
        String sentence() {
            return "Another window has had this project open since " + since + " (process " + pid + ").";
        }
    }

    /**
     * Takes the lock.
     *
     * @throws UserError where another window has it, or the folder cannot be written
     */
    static ProjectLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UserError(
                        owner(folder).map(Owner::sentence).orElse("Another window has this project open."),
                        folder,
                        "Go to that window, or open the project read-only.");
            }
            Path owner = folder.resolve(OWNER);
            Json.write(owner, new Owner(ProcessHandle.current().pid(), now()));
            return new ProjectLock(owner, channel);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }

    /** Whether another window has the project open. */
    static boolean isTaken(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            // who may not write here cannot disturb anybody either
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Optional<Owner> owner(Path folder) {
        try {
            return Optional.of(Json.read(folder.resolve(OWNER), Owner.class));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    private static String now() {
        return OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }

    /** Gives it back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(owner);
            channel.close();
        } catch (IOException e) {
            // the process that ends gives it back in any case
        }
    }
}
