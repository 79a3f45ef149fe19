package io.talkturn.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills a folder beside its place and moves it there when it is whole: a reader finds the old one or the new one. */
public final class AtomicFolders {
    private AtomicFolders() {}

    /**
     * Makes a folder, or replaces one. After an error or a cancel the old one, or none, is there.
     *
     * @param ours the names of files and folders in an old one that the new one takes the place of; what a user put
     *     beside them is kept
     * @param fill fills the new folder, which exists and is empty
     * @throws UserError where the folder above cannot be written or the disk is full
     */
    public static void write(Path folder, Set<String> ours, Consumer<Path> fill) {
        Path target = folder.toAbsolutePath().normalize();
        Path fresh = sibling(target, ".new");
        try {
            bringBack(target);
            delete(fresh);
            Files.createDirectories(fresh);
            fill.accept(fresh);
            swap(target, fresh, ours);
        } catch (UserError e) {
            throw named(e, fresh, target);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        } catch (UncheckedIOException e) {
            throw AtomicFiles.cannotWrite(target, Objects.requireNonNull(e.getCause()));
        } finally {
            deleteQuietly(fresh);
        }
    }

    /** Users know the folder by its own name, not by that of the one beside it. */
    private static UserError named(UserError error, Path fresh, Path target) {
        Path file = error.file();
        return file != null && file.startsWith(fresh)
                ? new UserError(error.what(), target.resolve(fresh.relativize(file)), error.wayOut(), error)
                : error;
    }

    /** A crash between two moves leaves the old folder beside its place. */
    private static void bringBack(Path target) throws IOException {
        Path old = sibling(target, ".old");
        if (Files.exists(old) && !Files.exists(target)) {
            Files.move(old, target);
        }
    }

    private static void swap(Path target, Path fresh, Set<String> ours) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
        }
        Path old = sibling(target, ".old");
        delete(old);
        Files.move(target, old);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        keepOthers(old, target, ours);
        deleteQuietly(old);
    }

    /** What a user put beside the corpus's files stays. */
    private static void keepOthers(Path old, Path target, Set<String> ours) throws IOException {
        for (Path entry : entries(old)) {
            String name = entry.getFileName().toString();
            if (!ours.contains(name)) {
                Files.move(entry, target.resolve(name));
            }
        }
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // the work itself succeeded or failed with an error that says more; the next write tries again
        }
    }
}
