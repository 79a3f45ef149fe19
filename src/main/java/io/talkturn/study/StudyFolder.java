package io.talkturn.study;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.run.Patience;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a study and the names of its files (studies 1); docs/study-folder.md describes each.
 *
 * @param path absolute, below {@code studies} of a project
 */
public record StudyFolder(Path path) {
    /** The folder of a project that has its studies. */
    public static final String STUDIES = "studies";

    /** What is kept in the folder of a study, beside {@code study.json}. */
    public static final Set<String> NAMES =
            Set.of("going", "exclusions.json", "aside", "rows", "trials", "numbers.txt", "cluster");

    private static final String FILE = "study.json";

    public StudyFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * A folder that is there already.
     *
     * @throws UserError where it is no study
     */
    public static StudyFolder open(Path path) {
        StudyFolder folder = new StudyFolder(path);
        if (!Files.isRegularFile(folder.file())) {
            throw new UserError(
                    "This is not the folder of a study: it has no study.json.",
                    path,
                    "Choose a folder below the studies of a project, or restore study.json from a copy.");
        }
        return folder;
    }

    /** The studies of a project, by name; none where it has none. */
    public static List<StudyFolder> list(Path project) {
        Path studies = project.resolve(STUDIES);
        if (!Files.isDirectory(studies)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(studies)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .sorted()
                    .map(StudyFolder::new)
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(studies, e);
        }
    }

    /** The study that a run is a trial of, empty where it is none. */
    static Optional<StudyFolder> of(RunFolder trial) {
        Path trials = Optional.ofNullable(trial.path().getParent())
                .map(Path::getParent)
                .orElse(null);
        return Optional.ofNullable(trials)
                .filter(folder -> folder.endsWith("trials"))
                .map(Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                .map(StudyFolder::new);
    }

    /** The name of the folder, by which the command line knows the study. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The project it belongs to. */
    public Path project() {
        Path studies = path.getParent();
        Path project = studies == null ? null : studies.getParent();
        return project == null ? path : project;
    }

    /** What was fixed: {@code study.json}. */
    public Path file() {
        return path.resolve(FILE);
    }

    /** What was fixed. */
    public StudyFile read() {
        return StudyFile.read(file());
    }

    /** The folder of a trial: {@code trials/<cell>/<number>}. */
    public RunFolder trial(String cell, int number) {
        return new RunFolder(path.resolve("trials").resolve(cell).resolve(Integer.toString(number)));
    }

    /** The trials of a later stage of a cell: {@code trials/<cell>/stage-2.json}. */
    Path stage(String cell, int stage) {
        return path.resolve("trials").resolve(cell).resolve("stage-" + stage + ".json");
    }

    /** There while the study is under way: {@code going}. */
    Path going() {
        return path.resolve("going");
    }

    /** Trials that were excluded: {@code exclusions.json}. */
    Path exclusions() {
        return path.resolve("exclusions.json");
    }

    /** What was put aside to be run again: {@code aside}. */
    Path aside() {
        return path.resolve("aside");
    }

    /** Whether it is under way: free workers take its trials. */
    public boolean isGoing() {
        return Files.exists(going());
    }

    /** Whether it was sent to a cluster, and not taken back. */
    public boolean isOnCluster() {
        Path cluster = path.resolve("cluster");
        boolean isSent = Files.exists(cluster.resolve("jobs.json")) || Files.exists(cluster.resolve("sending"));
        return isSent && !Files.exists(cluster.resolve("stopped"));
    }

    /** Takes the lock under which the files of the study are changed. */
    public FolderLock hold() {
        return FolderLock.take(path, "a study", new Patience());
    }
}
