package io.talkturn.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads several files of a folder that belong together, while another program may change it: a reading during which
 * something changed does not count and is done again. Nothing is locked, so a folder on a disk where nothing may be
 * written can be read as well.
 */
public final class SteadyReading {
    private static final int TRIES = 20;

    /** The files of a corpus lie in the folder and one below. */
    private static final int DEPTH = 2;

    private SteadyReading() {}

    /** What tells one version of a file from another. */
    private record Mark(Object identity, long size, long changed) {
        static Mark of(BasicFileAttributes attributes) {
            Object key = attributes.fileKey();
            return new Mark(
                    key == null ? "" : key,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis());
        }
    }

    /**
     * Reads.
     *
     * @param reading may be called several times
     * @throws UserError as the reading does, where it fails on files that do not change; or where a change was cut short
     *     that cannot be completed because nothing may be written here
     */
    public static <T> T of(Path folder, Supplier<T> reading) {
        if (!Files.isDirectory(folder)) {
            return reading.get();
        }
        for (int tries = 1; ; tries++) {
            FolderChange.settle(folder, Progress.NONE);
            Map<Path, Mark> before = marks(folder);
            try {
                // first the marks, then the journal: a change that began in between is seen by one of them
                if (!FolderChange.isUnderWay(folder)) {
                    T read = reading.get();
                    if (isSteady(folder, before)) {
                        return read;
                    }
                }
            } catch (UserError e) {
                if (isSteady(folder, before)) {
                    throw e;
                }
            }
            if (tries == TRIES) {
                return alone(folder, reading);
            }
        }
    }

    /** A folder in which something changes all the time is read while no other Talkturn changes it. */
    private static <T> T alone(Path folder, Supplier<T> reading) {
        try (FolderLock _ = FolderLock.take(folder, "reading", Progress.NONE)) {
            return reading.get();
        }
    }

    private static boolean isSteady(Path folder, Map<Path, Mark> before) {
        return !FolderChange.isUnderWay(folder) && marks(folder).equals(before);
    }

    private static Map<Path, Mark> marks(Path folder) {
        Map<Path, Mark> marks = new HashMap<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return isHidden(visited) && !visited.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)) {
                        marks.put(file, Mark.of(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE; // gone meanwhile, or not to be read: the reading tells
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
