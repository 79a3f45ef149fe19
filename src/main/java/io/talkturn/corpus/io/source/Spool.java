package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.AtomicFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the arrays of an import that are too large for memory, on the disk where the corpus will be, so that they
 * are moved into it and not copied. It is gone when it is closed.
 */
public final class Spool implements AutoCloseable {
    private final @Nullable Path folder;

    private Spool(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A spool that nothing may be written to. */
    public static Spool none() {
        return new Spool(null);
    }

    /**
     * A spool beside a folder that will be made.
     *
     * @throws io.talkturn.foundation.UserError where nothing can be written there
     */
    public static Spool beside(Path target) {
        Path above = target.toAbsolutePath().normalize().getParent();
        Path place = above == null ? target.toAbsolutePath() : above;
        try {
            Files.createDirectories(place);
            return new Spool(Files.createTempDirectory(place, ".talkturn-import"));
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
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
            AtomicFolders.delete(folder);
        } catch (IOException e) {
            // a stray hidden folder is better than hiding what went wrong before
        }
    }
}
