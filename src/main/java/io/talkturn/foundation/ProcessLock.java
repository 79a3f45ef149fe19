package io.talkturn.foundation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, and between the threads of one. The system lets go of it when the process ends, however it
 * ends, so nothing stays locked after a crash. The file says who has it.
 *
 * <p>Systems keep such locks by process: a second lock on a file that the same process asks for would succeed, and closing
 * the file anywhere in the process gives the first one back. So what this process holds is looked up before a file is
 * opened; the map is the one state that is shared, as the locks themselves are.
 */
public final class ProcessLock implements AutoCloseable {
    /** Far behind the text in the file, which others may read while it is locked. */
    private static final long PLACE = 1L << 40;

    private static final Set<OpenOption> OPEN = Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final ConcurrentHashMap<Path, LockOwner> HELD = new ConcurrentHashMap<>();
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int GLANCES = 5;

    private final Path key;
    private final FileChannel channel;
    private final boolean deletes;

    private ProcessLock(Path key, FileChannel channel, boolean deletes) {
        this.key = key;
        this.channel = channel;
        this.deletes = deletes;
    }

    /**
     * Takes a lock whose file stays when it is given back.
     *
     * @param file made where it is not there; its folder must be
     * @param what what it is taken for, for those who wait
     * @return empty where somebody else has it, be it a thread of this process
     * @throws UserError where the file cannot be made
     */
    public static Optional<ProcessLock> tryTake(Path file, String what) {
        return tryTake(file, what, false);
    }

    /** The same; with {@code deletes} the file goes when the lock is given back. */
    static Optional<ProcessLock> tryTake(Path file, String what, boolean deletes) {
        FileTouch.write(file);
        ProjectForm.requireWritable(file.toAbsolutePath().resolveSibling(""));
        LockOwner owner = LockOwner.here(what);
        Path key;
        try {
            key = key(file);
            if (HELD.putIfAbsent(key, owner) != null) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
        Optional<ProcessLock> taken = Optional.empty();
        try {
            taken = open(key, owner, deletes);
            return taken;
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(key, owner);
            }
        }
    }

    /**
     * Takes a lock, waiting for it.
     *
     * @param told is told for whom it waits, and ends the waiting
     * @throws UserError where the file cannot be made, or the user would rather not wait
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    public static ProcessLock take(Path file, String what, Progress told) {
        boolean said = false;
        while (true) {
            Optional<ProcessLock> taken = tryTake(file, what);
            if (taken.isPresent()) {
                return taken.get();
            }
            said = told(file, said, told);
        }
    }

    /** Waits for a moment, having said once for whom. */
    static boolean told(Path file, boolean said, Progress told) {
        if (!said) {
            Optional<String> who = whose(file);
            if (who.isEmpty() && !isTaken(file)) {
                return false; // it was given back meanwhile
            }
            tell(file, who.orElse("another process"), told);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        if (told.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Cancelled while waiting for " + file);
        }
        return true;
    }

    private static void tell(Path file, String who, Progress told) {
        Path folder = file.toAbsolutePath().getParent();
        if (!told.mayWait()) {
            throw new UserError(
                    "Another Talkturn is changing this (" + who + ").",
                    folder,
                    "Try again when it is done, or let this command wait for it.",
                    null);
        }
        told.waiting("Waiting for another Talkturn (" + who + ") to finish with " + folder);
    }

    /** Who has it, in words; whoever has just taken it has not said so yet. */
    private static Optional<String> whose(Path file) {
        Optional<LockOwner> owner = owner(file);
        for (int glances = 0; owner.isEmpty() && glances < GLANCES; glances++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            owner = owner(file);
        }
        return owner.map(LockOwner::words);
    }

    /** Who has the lock; empty where nobody has, or its file does not tell. */
    public static Optional<LockOwner> owner(Path file) {
        try {
            LockOwner here = HELD.get(key(file));
            return here != null ? Optional.of(here) : LockOwner.read(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody has the lock, be it this process. Where nothing may be written nobody is taken to have it. */
    public static boolean isTaken(Path file) {
        try {
            if (HELD.containsKey(key(file))) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(file, OPEN)) {
                return !isLocked(channel);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<ProcessLock> open(Path file, LockOwner owner, boolean deletes) throws IOException {
        FileChannel channel = openOrMake(file);
        @Nullable ProcessLock lock = null;
        try {
            Optional<Object> opened = identity(file);
            // a file that its last holder deleted may be locked by one and made anew by another: the name decides
            if (isLocked(channel) && identity(file).equals(opened)) {
                say(channel, owner);
                lock = new ProcessLock(file, channel, deletes);
            }
        } catch (NoSuchFileException e) {
            // given back and deleted between opening and locking: the next try makes a new one
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return Optional.ofNullable(lock);
    }

    /** Made where it is not there, for all who may write into the folder. */
    private static FileChannel openOrMake(Path file) throws IOException {
        try {
            return FileChannel.open(file, OPEN);
        } catch (NoSuchFileException e) {
            try {
                FileChannel made =
                        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                FileModes.asFolder(Objects.requireNonNull(file.getParent()), file);
                return made;
            } catch (FileAlreadyExistsException raced) {
                return FileChannel.open(file, OPEN);
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            // a disk that knows no locks: only the threads of this process are kept apart there
            return true;
        }
    }

    /** What tells a file from another of the same name; empty where the system has no such thing, as Windows. */
    private static Optional<Object> identity(Path file) throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }

    private static void say(FileChannel channel, LockOwner owner) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Json.line(owner).getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // a full disk: the lock holds without a word
        }
    }

    private static Path key(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return Objects.requireNonNull(absolute.getParent()).toRealPath().resolve(absolute.getFileName());
    }

    /** Gives it back. */
    @Override
    public void close() {
        try {
            if (deletes) {
                Files.deleteIfExists(key);
            } else {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // who it was is out of date then; the lock itself goes with the file
        }
        try {
            channel.close();
        } catch (IOException e) {
            // the lock goes with the process at the latest
        } finally {
            HELD.remove(key);
        }
    }
}
