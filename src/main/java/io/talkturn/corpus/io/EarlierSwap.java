package io.talkturn.corpus.io;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Versions before 0.2 replaced a corpus by moving its folder to {@code .NAME.old} and another one in its place. Where they
 * were killed between two moves, the corpus, or what the user and other commands had put into it, is still there.
 */
final class EarlierSwap {
    private EarlierSwap() {}

    /** Completes such a move, where there is one. */
    static void complete(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path name = target.getFileName();
        if (name == null) {
            return;
        }
        Path old = target.resolveSibling("." + name + ".old");
        if (!Files.isRegularFile(old.resolve(CorpusSchema.FILE))) {
            return;
        }
        Path above = target.getParent() == null ? target : target.getParent();
        try (FolderLock _ = FolderLock.take(above, "bringing back a corpus", Progress.NONE)) {
            if (!Files.exists(target)) {
                Files.move(old, target);
                Folders.delete(target.resolveSibling("." + name + ".new"));
            } else if (CorpusFolder.isCorpus(target) && Files.exists(old)) {
                carryOver(old, target);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        }
    }

    /** The new folder is whole; what only the old one has moves into it before that goes. */
    private static void carryOver(Path old, Path target) throws IOException {
        boolean all = true;
        for (Path entry : entries(old)) {
            String name = entry.getFileName().toString();
            if (!isWrittenAnew(name)) {
                boolean free = !Files.exists(target.resolve(name));
                if (free) {
                    Files.move(entry, target.resolve(name));
                }
                all &= free;
            }
        }
        if (all) {
            Folders.delete(old);
        }
    }

    /** What those versions wrote into the new folder; all else in the old one has no other copy. */
    private static boolean isWrittenAnew(String name) {
        return CorpusFolder.NAMES.contains(name)
                && !name.equals(WeakLabelFiles.FOLDER)
                && !name.equals(FoldsFiles.FOLDER)
                && !name.equals(CorpusFolder.PREDICTIONS);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
