package io.talkturn.run;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The runs and prediction sets that were deleted, in the folder {@code trash} of a project. A run goes there and comes back
 * by one rename, so that a program that is killed meanwhile leaves it in one place or the other, whole. What is in the trash
 * is listed from its folders; there is nothing that could be out of step.
 */
public final class RunTrash {
    /** The folder below the project. */
    public static final String FOLDER = "trash";

    private final Path project;
    private final Path runs;
    private final Path trash;
    private final WorkerLauncher launcher;

    /**
     * The trash of a project.
     *
     * @param launcher starts what waits in the queue, where a run that waits there is deleted
     */
    public RunTrash(Path project, WorkerLauncher launcher) {
        this.project = project.toAbsolutePath().normalize();
        this.runs = this.project.resolve("runs");
        this.trash = this.project.resolve(FOLDER);
        this.launcher = launcher;
    }

    /** What is in it, what was deleted last first. */
    public List<TrashedRun> list() {
        if (!Files.isDirectory(trash)) {
            return List.of();
        }
        FileTouch.read(trash);
        try (Stream<Path> children = Files.list(trash)) {
            return children.flatMap(path -> TrashName.parse(path).stream())
                    .map(name ->
                            new TrashedRun(RunCatalog.entry(new RunFolder(name.path())), name.run(), name.deleted()))
                    .sorted(Comparator.comparing(TrashedRun::deleted).reversed().thenComparing(TrashedRun::name))
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(trash, e);
        }
    }

    /**
     * Puts a run into the trash. One that waits for a worker waits no longer: the rename decides, the queue follows.
     *
     * @throws UserError where a worker is at work on it, it is no run of this project, or nothing can be written here
     */
    public TrashedRun delete(RunFolder folder, Progress progress) {
        boolean isSet = PredictionSet.isBesideCorpus(folder) && folder.path().startsWith(project);
        if (!isSet && !runs.equals(folder.path().getParent())) {
            throw new UserError(
                    "This does not lie among the runs of the project, nor beside one of its corpora, so that it has no"
                            + " trash to go to.",
                    folder.path(),
                    "Delete its folder yourself, if you want it gone.");
        }
        try (FolderLock _ = lock("deleting a run", progress)) {
            // before a folder is made for it
            RunMove.requireIdle(folder);
            Files.createDirectories(trash);
            LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
            for (int n = 1; ; n++) {
                Path target = trash.resolve(TrashName.of(folder.name(), now, n));
                if (RunMove.place(folder, target)) {
                    RunEntry entry = RunCatalog.entry(new RunFolder(target));
                    leaveQueue(folder, entry);
                    return new TrashedRun(entry, folder.name(), now);
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.path(), e);
        }
    }

    /**
     * Takes a run out of the trash, to the name it had, or to that name with a number where it is taken.
     *
     * @throws UserError where it is no longer there, or nothing can be written here
     */
    public RunFolder restore(TrashedRun run, Progress progress) {
        try (FolderLock _ = lock("restoring a run", progress)) {
            RunFolder from = run.entry().folder();
            RunMove.requireIdle(from);
            waitForNobody(from);
            Path home = home(from);
            Files.createDirectories(home);
            for (int n = 1; ; n++) {
                Path target = home.resolve(n == 1 ? run.name() : run.name() + "-" + n);
                if (RunMove.place(from, target)) {
                    return new RunFolder(target);
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(runs, e);
        }
    }

    /** Runs come back among runs, a prediction set to the corpus that it was made for. */
    private Path home(RunFolder trashed) {
        if (!PredictionSet.isSet(trashed)) {
            return runs;
        }
        Path corpus = trashed.corpus(trashed.spec());
        if (!CorpusFolder.isCorpus(corpus)) {
            throw new UserError(
                    "The corpus of these predictions is not there any more.",
                    corpus,
                    "Bring it back to this place, and then the predictions.");
        }
        return corpus.resolve(PredictionSet.FOLDER);
    }

    /**
     * Deletes for good what is in the trash. Each run gets a hidden name first: one that is half deleted is no longer listed.
     *
     * @return how many runs went; a cancel leaves those whose turn had not come
     * @throws UserError where a worker is at work on one of them, then all stay; or something cannot be deleted
     */
    public int empty(Progress progress) {
        if (!Files.isDirectory(trash)) {
            return 0;
        }
        try (FolderLock _ = lock("emptying the trash", progress)) {
            List<TrashedRun> all = list();
            all.forEach(run -> RunMove.requireIdle(run.entry().folder()));
            for (int i = 0; i < all.size(); i++) {
                progress.step("Deleting " + all.get(i).title(), i, all.size());
                deleteForGood(all.get(i).entry().folder());
            }
            sweep();
            return all.size();
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(trash, e);
        }
    }

    private void deleteForGood(RunFolder run) throws IOException {
        Path hidden = trash.resolve(TrashName.HIDDEN + TemporaryFiles.mark() + "-" + UUID.randomUUID());
        if (RunMove.place(run, hidden)) {
            Folders.delete(hidden);
        }
    }

    /** How many runs a program that was killed had half deleted for good. */
    public int halfDeleted() {
        return TrashName.halfDeleted(trash).size();
    }

    /** Completes that. */
    public void sweep() {
        TrashName.halfDeleted(trash).forEach(RunTrash::deleteQuietly);
    }

    private FolderLock lock(String what, Progress progress) {
        return FolderLock.take(project, what, progress);
    }

    /** The queue passes over a run that is gone, so that what hinders this need not hinder the deletion, which is done. */
    private void leaveQueue(RunFolder folder, RunEntry trashed) {
        if (trashed.state() == RunState.QUEUED) {
            try {
                new RunQueue(project, launcher).remove(folder);
            } catch (UserError e) {
                // it goes when its turn comes
            }
        }
    }

    /** Whoever restores a run finds one that waits for nobody. */
    private static void waitForNobody(RunFolder trashed) {
        RunStatus status = RunCatalog.entry(trashed).status();
        if (status != null && status.state() == RunState.QUEUED) {
            trashed.replaceStatus(status, status.outOfQueue());
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // the next one who empties the trash tries again
        }
    }
}
