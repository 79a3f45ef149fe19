package io.talkturn.project;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.source.Spool;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.NewRun;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunTrash;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.run.use.SetMaking;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyMaking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks whether a project is whole, corpus by corpus and run by run, and repairs what can be: files that programs that were
 * killed have left, changes that they had decided, narratives that are older than their corrections.
 */
public final class ProjectCheck {
    private final Path folder;
    private final Wanted wanted;
    private final Progress progress;
    private final List<CheckedPart> parts = new ArrayList<>();

    private ProjectCheck(Path folder, Wanted wanted, Progress progress) {
        this.folder = folder;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * What is to be done about what is found.
     *
     * @param repairs whether to repair what can be
     * @param accepts whether files of corpora that were changed by hand count as they are from now on
     */
    public record Wanted(boolean repairs, boolean accepts) {}

    /**
     * Checks a project, or one corpus, run or study alone.
     *
     * @return a part for the project's own files and one for every corpus, run and study, in the order of their names
     * @throws UserError where the folder is none of these
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    public static List<CheckedPart> of(Path folder, Wanted wanted, Progress progress) {
        Path target = folder.toAbsolutePath().normalize();
        ProjectCheck check = new ProjectCheck(target, wanted, progress);
        if (Files.isRegularFile(target.resolve("run.json"))) {
            return List.of(new RunPart(new RunFolder(target), wanted).check(name(target)));
        }
        if (Files.isRegularFile(new StudyFolder(target).file())) {
            return List.of(new StudyPart(new StudyFolder(target), wanted).check(name(target)));
        }
        CorpusFolder.bringBack(target);
        if (CorpusFolder.isCorpus(target)) {
            check.corpus(target, name(target));
            return List.copyOf(check.parts);
        }
        return check.project();
    }

    /** A corpus, and what runs that were applied to it said. */
    private void corpus(Path corpus, String name) {
        progress.step("Checking " + name, 0, 0);
        parts.add(new CorpusPart(corpus, wanted, progress).check(name));
        if (wanted.repairs()) {
            SetMaking.sweep(corpus);
        }
        for (RunEntry set : PredictionSet.catalog(corpus).list()) {
            String its = name + "/" + PredictionSet.FOLDER + "/" + set.folder().name();
            progress.step("Checking " + its, 0, 0);
            parts.add(new RunPart(set.folder(), wanted).check(its));
        }
    }

    private List<CheckedPart> project() {
        boolean isProject = Project.isProject(folder)
                || Files.isDirectory(folder.resolve("corpora"))
                || Files.isDirectory(folder.resolve("runs"))
                || Files.isDirectory(folder.resolve(StudyFolder.STUDIES));
        if (!isProject) {
            throw new UserError(
                    "There is no project, corpus, run or study here.", folder, "Name the folder of one, see --help.");
        }
        own();
        corpora();
        runs();
        for (StudyFolder study : StudyFolder.list(folder)) {
            progress.step("Checking " + study.name(), 0, 0);
            parts.add(new StudyPart(study, wanted).check("studies/" + study.name()));
        }
        return List.copyOf(parts);
    }

    private void own() {
        PartNotes part = new PartNotes();
        part.step(() -> Leftovers.look(folder, wanted.repairs(), part));
        part.step(() -> {
            if (Project.isProject(folder)) {
                if (wanted.repairs()) {
                    ProjectUpdate.run(folder).ifPresent(part.repaired::add);
                }
                Project project = Project.openReadOnly(folder);
                part.notes.addAll(project.formNotes());
                project.notices()
                        .forEach(notice -> part.problems.add(
                                notice + " Open the project in the window: it goes on with the folder's name."));
            } else {
                part.notes.add("There is no project.json; the window makes one when it opens the folder.");
            }
        });
        part.step(() -> {
            RunQueue queue = new RunQueue(folder, new WorkerLauncher());
            long gone = queue.contents().waiting().stream()
                    .filter(name -> !Files.isDirectory(folder.resolve("runs").resolve(name)))
                    .count();
            if (gone > 0) {
                part.notes.add(gone + " runs of the queue are gone; the queue passes over them.");
            }
        });
        part.step(() -> trash(part));
        if (wanted.repairs()) {
            Spool.sweep(folder);
            Spool.sweep(folder.resolve("corpora"));
            NewRun.sweep(folder.resolve("runs"));
            StudyMaking.sweep(folder);
        }
        parts.add(part.part("."));
    }

    private void trash(PartNotes part) {
        RunTrash trash = new RunTrash(folder, new WorkerLauncher());
        trash.list()
                .forEach(run -> part.notes.add("In the trash: " + run.name() + " (“talkturn trash --restore "
                        + run.name() + "” brings it back)."));
        int half = trash.halfDeleted();
        if (half > 0 && wanted.repairs()) {
            trash.sweep();
            part.repaired.add("What was left of runs that were being deleted for good went.");
        } else if (half > 0) {
            part.notes.add("What is left of runs that were being deleted for good can go (--repair).");
        }
    }

    private void corpora() {
        Path corpora = folder.resolve("corpora");
        if (!Files.isDirectory(corpora)) {
            return;
        }
        for (Path entry : entries(corpora)) {
            String name = name(entry);
            if (name.startsWith(".") && name.endsWith(".old")) {
                CorpusFolder.bringBack(corpora.resolve(name.substring(1, name.length() - ".old".length())));
            }
        }
        for (Path entry : entries(corpora)) {
            if (!name(entry).startsWith(".") && Files.isDirectory(entry)) {
                corpus(entry, "corpora/" + name(entry));
            }
        }
    }

    private void runs() {
        List<RunFolder> all = RunCatalog.ofProject(folder).list().stream()
                .map(entry -> entry.folder())
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        for (RunFolder run : all) {
            progress.step("Checking " + run.name(), 0, 0);
            parts.add(new RunPart(run, wanted).check("runs/" + run.name()));
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
