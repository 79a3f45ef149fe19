package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one lock of a corpus, a project or a run: a file in the folder itself, so that it goes where the folder goes. Every
 * command that changes the folder takes it before it reads what it will change. The thread that has it may take it again.
 */
public final class FolderLock implements AutoCloseable {
    /** The file, there while the lock is held. */
    public static final String FILE = ".talkturn.lock";

    /** By the real path of the folder; guarded by itself. */
    private static final Map<Path, Holder> HOLDERS = new HashMap<>();

    private final Path key;

    private FolderLock(Path key) {
        this.key = key;
    }

    /** A thread and how often it has taken the lock. */
    private static final class Holder {
        final Thread thread = Thread.currentThread();
        final ProcessLock lock;
        int times = 1;

        Holder(ProcessLock lock) {
            this.lock = lock;
        }
    }

    /**
     * Takes the lock, waiting for it. What writers that are gone have left in the folder is taken away.
     *
     * @param folder must be there
     * @param what what it is taken for, for those who wait: "weaving"
     * @param progress is told for whom it waits, ends the waiting, or says that there is to be none
     * @throws UserError where the folder is not there or cannot be written, or the user would rather not wait
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    public static FolderLock take(Path folder, String what, Progress progress) {
        boolean said = false;
        while (true) {
            Optional<FolderLock> taken = tryTake(folder, what);
            if (taken.isPresent()) {
                return taken.get();
            }
            said = ProcessLock.told(folder.resolve(FILE), said, progress);
        }
    }

    /**
     * Takes the lock where nobody else has it.
     *
     * @throws UserError where the folder is not there or cannot be written
     */
    public static Optional<FolderLock> tryTake(Path folder, String what) {
        Path key = key(folder);
        synchronized (HOLDERS) {
            @Nullable Holder holder = HOLDERS.get(key);
            if (holder != null && holder.thread.equals(Thread.currentThread())) {
                holder.times++;
                return Optional.of(new FolderLock(key));
            }
            Optional<ProcessLock> lock =
                    holder != null ? Optional.empty() : ProcessLock.tryTake(key.resolve(FILE), what, true);
            lock.ifPresent(l -> HOLDERS.put(key, new Holder(l)));
            if (lock.isEmpty()) {
                return Optional.empty();
            }
        }
        TemporaryFiles.sweep(key);
        return Optional.of(new FolderLock(key));
    }

    /** Whether the calling thread has the lock of a folder. */
    public static boolean isHeld(Path folder) {
        synchronized (HOLDERS) {
            Holder holder = HOLDERS.get(key(folder));
            return holder != null && holder.thread.equals(Thread.currentThread());
        }
    }

    /** Whether somebody has it: another process, or any thread of this one. */
    public static boolean isTaken(Path folder) {
        return Files.isDirectory(folder) && ProcessLock.isTaken(folder.resolve(FILE));
    }

    private static Path key(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UserError("The folder is not there.", folder, "Check its name.", e);
        }
    }

    /** Gives it back, where it was taken more than once when the last one is closed. */
    @Override
    public void close() {
        synchronized (HOLDERS) {
            Holder holder = HOLDERS.get(key);
            if (holder != null && holder.thread.equals(Thread.currentThread()) && --holder.times == 0) {
                HOLDERS.remove(key);
                holder.lock.close();
            }
        }
    }
}
