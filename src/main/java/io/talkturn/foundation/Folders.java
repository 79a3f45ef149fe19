package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders as a whole. */
public final class Folders {
    private Folders() {}

    /**
     * Fills a folder that may be new, in one step. After an error or a cancel it is as it was, or not there.
     *
     * @param what what is done, for those who wait
     * @param check looks at the folder under its lock and throws where it is not to be filled
     * @param fill see {@link FolderChange#apply}
     * @throws UserError where the folder cannot be written or the disk is full
     */
    public static void fill(Path folder, String what, Progress progress, Runnable check, Consumer<FolderChange> fill) {
        boolean isNew = !Files.exists(folder);
        try {
            try (FolderLock _ = lock(folder, what, progress)) {
                check.run();
                FolderChange.apply(folder, fill);
            }
        } catch (RuntimeException | Error e) {
            if (isNew) {
                deleteIfEmpty(folder);
            }
            throw e;
        }
    }

    /** A folder that somebody else's failure took away while we waited for it is made again. */
    private static FolderLock lock(Path folder, String what, Progress progress) {
        while (true) {
            try {
                Files.createDirectories(folder);
                return FolderLock.take(folder, what, progress);
            } catch (IOException e) {
                throw AtomicFiles.cannotWrite(folder, e);
            } catch (UserError e) {
                if (Files.exists(folder)) {
                    throw e;
                }
            }
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // somebody has put something into it meanwhile
        }
    }

    /** Whether a folder holds nothing that lasts: it is empty, or holds only what a write that was cut short has left. */
    public static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> isOurs(folder, entry));
        }
    }

    private static boolean isOurs(Path folder, Path entry) {
        String name = entry.getFileName().toString();
        return name.equals(FolderLock.FILE)
                || (name.equals(FolderChange.FOLDER) && !FolderChange.isUnderWay(folder))
                || TemporaryFiles.isLeftOver(entry);
    }

    /** Deletes a folder with all that is in it, if it is there. A link is deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        FileTouch.write(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // gone meanwhile, which is what is wanted
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Gives a folder that is whole its lasting name or another place on the same disk, in one step.
     *
     * @return whether it has it now; where something else has that name, the folder stays as it was
     * @throws IOException where the folder cannot be renamed
     */
    public static boolean place(Path whole, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        FileTouch.write(target);
        try {
            Replacing.give(whole, target);
        } catch (FileSystemException e) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw e;
        }
        Path now = Objects.requireNonNull(target.toAbsolutePath().getParent(), "it has a name");
        Path before = Objects.requireNonNull(whole.toAbsolutePath().getParent(), "it had a name");
        AtomicFiles.syncFolder(now);
        if (!before.equals(now)) {
            AtomicFiles.syncFolder(before);
        }
        return true;
    }
}
