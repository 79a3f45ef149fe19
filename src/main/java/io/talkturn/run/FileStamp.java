package io.talkturn.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What the system says of a file without reading it: whether it can have changed since it was read.
 *
 * @param size in bytes, {@link #ABSENT}: there is none
 * @param modified when it was last written
 * @param key tells it from another file that took its name, null where the system has no such thing
 */
public record FileStamp(
        long size, FileTime modified, @Nullable Object key) {
    private static final long ABSENT = -1;

    /** The coarsest clock of a file system that is still in use counts in steps of two seconds. */
    private static final long TICK_MILLIS = 2_000;

    private static final FileStamp NONE = new FileStamp(ABSENT, FileTime.fromMillis(0), null);

    /**
     * A stamp, taken before the file is read.
     *
     * @param isSettled whether any later write gives another stamp; within a step of the clock of the last write it need not
     */
    public record Reading(FileStamp stamp, boolean isSettled) {}

    /** Looks at a file that is about to be read. */
    public static Reading reading(Path file) {
        long now = System.currentTimeMillis();
        FileStamp stamp = of(file);
        return new Reading(stamp, now - stamp.modified().toMillis() > TICK_MILLIS);
    }

    boolean isPresent() {
        return size != ABSENT;
    }

    private static FileStamp of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(found.size(), found.lastModifiedTime(), found.fileKey());
        } catch (IOException e) {
            return NONE;
        }
    }
}
