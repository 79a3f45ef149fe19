package io.talkturn.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Changes several files of a folder in one step. The new ones are filled beside the old ones, in a hidden folder within
 * this one; a journal that is renamed into place decides; then the files take their places one by one. A change that a
 * crash cut short before its journal never was, and one after it is completed by whoever reads or changes the folder next.
 * The folder itself, its mode, a link that leads to it and what else is in it are never touched.
 */
public final class FolderChange {
    /** The hidden folder, there while a change is under way. */
    public static final String FOLDER = ".talkturn-change";

    private static final String JOURNAL = "journal.json";
    private static final String FRESH = "new";

    private final Path folder;
    private final Set<String> removed = new TreeSet<>();

    private FolderChange(Path folder) {
        this.folder = folder;
    }

    /**
     * What is to be done.
     *
     * @param format now 1
     * @param install names below the folder, with / between parts
     * @param remove the same
     */
    record Journal(int format, List<String> install, List<String> remove) {}

    /**
     * Does a change. After an error or a cancel the folder is as it was.
     *
     * @param folder whose {@link FolderLock} the calling thread has
     * @param fill writes the new files into {@link #fresh()} and names those that go
     * @throws UserError where the folder cannot be written or the disk is full
     */
    public static void apply(Path folder, Consumer<FolderChange> fill) {
        if (!FolderLock.isHeld(folder)) {
            throw new IllegalStateException("Changed without its lock: " + folder);
        }
        Path real = real(folder);
        new FolderChange(real).run(fill, folder);
    }

    /** The folder to fill; what is in it takes the place of what has the same name. */
    public Path fresh() {
        return folder.resolve(FOLDER).resolve(FRESH);
    }

    /** A file, by its name below the folder, that is not there afterwards. */
    public void remove(String name) {
        removed.add(name);
    }

    private void run(Consumer<FolderChange> fill, Path asked) {
        Path fresh = fresh();
        try {
            completeOrUndo(folder);
            Files.createDirectory(folder.resolve(FOLDER));
            Files.createDirectory(fresh);
            fill.accept(this);
            commit();
        } catch (UserError e) {
            undoQuietly();
            throw named(e, fresh, asked);
        } catch (IOException e) {
            undoQuietly();
            throw AtomicFiles.cannotWrite(asked, e);
        } catch (UncheckedIOException e) {
            undoQuietly();
            throw AtomicFiles.cannotWrite(asked, Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException | Error e) {
            undoQuietly();
            throw e;
        }
        try {
            complete(folder);
        } catch (IOException e) {
            throw unfinished(asked, e);
        }
    }

    private void commit() throws IOException {
        List<String> install = names(fresh());
        for (String name : install) {
            Path staged = fresh().resolve(name);
            Path target = folder.resolve(name);
            requirePossible(target);
            if (Files.exists(target)) {
                FileModes.copy(target, staged);
            }
            sync(staged);
        }
        removed.removeAll(install);
        removed.forEach(name -> requirePossible(folder.resolve(name)));
        if (!install.isEmpty() || !removed.isEmpty()) {
            Journal journal = new Journal(1, install, List.copyOf(removed));
            // Json.write syncs it and moves it into place: from here on the change is done
            Json.write(folder.resolve(FOLDER).resolve(JOURNAL), journal);
        }
    }

    /** What would hinder the last step is found before the change is decided. */
    private void requirePossible(Path target) {
        if (Files.isDirectory(target)) {
            throw new UserError(
                    "The file cannot be written: a folder stands in its place.",
                    target,
                    "Move or delete that folder, and try again.");
        }
        Path above = target.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null || !Files.isWritable(above)) {
            throw new UserError(
                    "The file cannot be written: permission denied.",
                    target,
                    "Change the permissions of the folder that it is in.");
        }
    }

    /**
     * Whether a change of a folder was decided and is not completed yet, by a program at work or one that is gone. Who
     * reads while this is so may find files of both.
     */
    public static boolean isUnderWay(Path folder) {
        return Files.exists(folder.resolve(FOLDER).resolve(JOURNAL));
    }

    /**
     * Sees to it that a folder is as one change or the other left it, before it is read: completes what a program that is
     * gone had decided, or waits for one that is at work.
     *
     * @throws UserError where a change must be completed and nothing may be written here
     */
    public static void settle(Path folder, Progress progress) {
        if (!isUnderWay(folder)) {
            return;
        }
        try (FolderLock _ = FolderLock.take(folder, "completing a change", progress)) {
            completeOrUndo(real(folder));
        } catch (UserError e) {
            throw isUnderWay(folder) && e.getCause() instanceof AccessDeniedException ? unfinished(folder, e) : e;
        } catch (IOException e) {
            throw unfinished(folder, e);
        }
    }

    /**
     * Takes away what a program had begun to write before it was killed, or completes what it had decided.
     *
     * @param folder whose {@link FolderLock} the calling thread has
     * @throws UserError where nothing may be written here
     */
    public static void clear(Path folder) {
        try {
            completeOrUndo(real(folder));
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder, e);
        }
    }

    /** Completes a change that was decided, or takes away what one left that was not; the lock is held. */
    private static void completeOrUndo(Path folder) throws IOException {
        if (isUnderWay(folder)) {
            complete(folder);
        } else {
            Folders.delete(folder.resolve(FOLDER));
        }
    }

    private static void complete(Path folder) throws IOException {
        Path change = folder.resolve(FOLDER);
        Path file = change.resolve(JOURNAL);
        if (!Files.exists(file)) {
            Folders.delete(change);
            return;
        }
        Journal journal = Json.readWhole(file, Journal.class);
        for (String name : journal.install()) {
            install(change.resolve(FRESH).resolve(safe(file, name)), folder.resolve(name));
        }
        for (String name : journal.remove()) {
            remove(folder, folder.resolve(safe(file, name)));
        }
        AtomicFiles.syncFolder(folder);
        Files.delete(file);
        Folders.delete(change);
    }

    private static void install(Path staged, Path target) throws IOException {
        if (!Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
            return; // it took its place before a crash
        }
        Path place = AtomicFiles.resolved(target);
        Path above = Optional.ofNullable(place.getParent()).orElseThrow();
        Files.createDirectories(above);
        AtomicFiles.move(staged, place);
        AtomicFiles.syncFolder(above);
    }

    private static void remove(Path folder, Path file) throws IOException {
        Files.deleteIfExists(file);
        Path above = file.getParent();
        if (above != null
                && !above.equals(folder)
                && Files.isDirectory(above)
                && names(above).isEmpty()) {
            Folders.delete(above);
        }
    }

    /** A journal is a file like others and may be damaged; it must not lead out of the folder. */
    private static String safe(Path journal, String name) {
        Path path = journal.getFileSystem().getPath(name);
        if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..") || name.isEmpty()) {
            throw new UserError(
                    "A change of this folder was cut short and its journal is damaged.",
                    journal,
                    "Restore the folder from a copy; or delete " + FOLDER + " to keep what is there.");
        }
        return name;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // the mode that it keeps lets nobody write; what wrote it has synced it
        }
    }

    private void undoQuietly() {
        try {
            // the journal first: without it nobody takes what is left for a change that was decided
            Files.deleteIfExists(folder.resolve(FOLDER).resolve(JOURNAL));
            Folders.delete(folder.resolve(FOLDER));
        } catch (IOException e) {
            // what went wrong first is told; the next change takes this away
        }
    }

    /** Users know files by their own names, not by those of the ones that are being filled. */
    private static UserError named(UserError error, Path fresh, Path folder) {
        Path file = error.file();
        return file != null && file.startsWith(fresh)
                ? new UserError(error.what(), folder.resolve(fresh.relativize(file)), error.wayOut(), error)
                : error;
    }

    private static UserError unfinished(Path folder, Exception cause) {
        String why = cause instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : String.valueOf(cause.getMessage());
        return new UserError(
                "A change of this folder was decided but could not be completed yet: " + why,
                folder,
                "Make it writable (or free some space) and open it again: the change is then completed by itself.",
                cause);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
