package io.talkturn.project;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderChange;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs that were killed have left in a folder and the folders in it. */
final class Leftovers {
    private static final int DEPTH = 2;

    private Leftovers() {}

    /** Tells of them, and takes them away where that is wanted; what a program at work is writing is left alone. */
    static void look(Path folder, boolean repairs, PartNotes part) {
        changes(folder, repairs, part);
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return;
        }
        if (repairs) {
            files.stream().map(Path::getParent).distinct().forEach(TemporaryFiles::sweep);
        }
        long left = files.stream().filter(Files::exists).count();
        String what = files.size() == 1 ? "A half-written file" : files.size() + " half-written files";
        if (left == 0) {
            part.repaired.add(what + " of a program that was killed went.");
        } else {
            part.notes.add(what + " of a program that was killed can go (--repair).");
        }
    }

    private static void changes(Path folder, boolean repairs, PartNotes part) {
        if (FolderChange.isUnderWay(folder)) {
            if (repairs) {
                FolderChange.settle(folder, Progress.NONE);
                part.repaired.add("A change that a program had decided before it was killed is completed.");
            } else {
                part.problems.add("A change that a program had decided before it was killed is not completed:"
                        + " any command that reads here completes it, or --repair.");
            }
        } else if (Files.exists(folder.resolve(FolderChange.FOLDER))) {
            undecided(folder, repairs, part);
        }
    }

    private static void undecided(Path folder, boolean repairs, PartNotes part) {
        Optional<FolderLock> lock = repairs ? FolderLock.tryTake(folder, "checking") : Optional.empty();
        if (lock.isPresent()) {
            try (FolderLock _ = lock.get()) {
                FolderChange.clear(folder);
                part.repaired.add("What a program had begun to write before it was killed went.");
            }
        } else if (!FolderLock.isTaken(folder)) {
            part.notes.add("What a program had begun to write before it was killed can go (--repair).");
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(TemporaryFiles::isLeftOver).toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
