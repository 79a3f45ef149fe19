package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.TemporaryFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the arrays of an import that are too large for memory, on the disk where the corpus will be, so that they
 * are moved into it and not copied. It is gone when it is closed; what an import that was killed has left is taken away
 * by the next one.
 */
public final class Spool implements AutoCloseable {
    private static final String PREFIX = ".talkturn-import";

    private final @Nullable Path folder;
    private final @Nullable ProcessLock lock;

    private Spool(@Nullable Path folder, @Nullable ProcessLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A spool that nothing may be written to. */
    public static Spool none() {
        return new Spool(null, null);
    }

    /**
     * A spool beside a folder that will be made. Others there whose import is gone are deleted.
     *
     * @throws io.talkturn.foundation.UserError where nothing can be written there
     */
    public static Spool beside(Path target) {
        Path above = target.toAbsolutePath().normalize().getParent();
        Path place = above == null ? target.toAbsolutePath() : above;
        try {
            Files.createDirectories(place);
            sweep(place);
            Path folder = Files.createTempDirectory(place, PREFIX + "-" + TemporaryFiles.mark() + "-");
            try {
                return new Spool(folder, SpoolLock.take(folder).orElse(null));
            } catch (RuntimeException e) {
                // room for a folder and none for a file in it: a disk that is out of inodes
                Folders.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        }
    }

    /**
     * Deletes what imports that were killed have left in a folder, as far as that is possible; spools that are in use
     * stay.
     */
    public static void sweep(Path place) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path spool : spools) {
                if (Files.isDirectory(spool, LinkOption.NOFOLLOW_LINKS) && SpoolLock.isAbandoned(spool)) {
                    Folders.delete(spool);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the import at hand matters more; the next one tries again
        }
    }

    /** The folder, null where nothing may be written. */
    public @Nullable Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            if (lock != null) {
                lock.close();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            // a stray hidden folder is better than hiding what went wrong before
        }
    }
}
