package io.talkturn.project;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.source.Spool;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with {@code project.json}, {@code corpora/} and {@code runs/}. Corpora and runs are found in their folders,
 * so nothing is lost with project.json. One window may write; others are told and may open it read-only.
 */
public final class Project implements AutoCloseable {
    private static final String CORPORA = "corpora";
    private static final String RUNS = "runs";
    private static final Pattern LEFT_ASIDE = Pattern.compile("\\.(.+)\\.old");

    private final Path folder;
    private final @Nullable ProcessLock lock;
    private final List<String> notices = new ArrayList<>();
    private final boolean isWritable;
    private volatile ProjectFile file;
    private Optional<String> updated = Optional.empty();

    private Project(Path folder, @Nullable ProcessLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.isWritable = lock != null || Files.isWritable(folder);
        this.file = ProjectFile.read(folder, lock != null, notices::add);
        if (lock != null && !notices.isEmpty()) {
            file.write(folder);
        }
    }

    /** Whether a folder is a project. */
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(ProjectFile.FILE));
    }

    /** Whether a window, this program's or another's, has the project open for writing. */
    public static boolean isInUse(Path folder) {
        return ProjectLock.isTaken(folder);
    }

    /**
     * Makes a project in a new or empty folder, or around corpora that are there, and opens it.
     *
     * @throws UserError where the folder is a project already, holds other things, or cannot be written
     */
    public static Project create(Path folder, String name) {
        Path target = folder.toAbsolutePath().normalize();
        if (isProject(target)) {
            throw new UserError("There is already a project here.", target, "Open it, or choose another folder.");
        }
        try {
            if (Files.exists(target) && !entries(target).stream().allMatch(Project::isHarmless)) {
                throw new UserError("The folder is not empty.", target, "Choose a new or an empty folder.");
            }
            Files.createDirectories(target.resolve(CORPORA));
            Files.createDirectories(target.resolve(RUNS));
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        }
        ProjectFile.named(name.isBlank() ? String.valueOf(target.getFileName()) : name.strip())
                .write(target);
        return open(target);
    }

    private static boolean isHarmless(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") || name.equals(CORPORA) || name.equals(RUNS);
    }

    /**
     * Opens a project for reading and writing.
     *
     * @throws UserError where it is none, another window has it open, or the folder cannot be written
     */
    public static Project open(Path folder) {
        Path target = existing(folder);
        ProcessLock lock = ProjectLock.take(target);
        try {
            Optional<String> updated = ProjectUpdate.run(target);
            Project project = new Project(target, lock);
            project.updated = updated;
            ProjectMarker.make(target);
            Spool.sweep(target);
            Spool.sweep(target.resolve(CORPORA));
            return project;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a project for reading and writing, or for reading only where nothing can be written into its folder: on a disk
     * that is mounted so, in a folder of somebody else; or where a newer Talkturn wrote the project.
     *
     * @throws UserError where it is none, or another window has it open
     */
    public static Project openAsAllowed(Path folder) {
        Path target = existing(folder);
        return Files.isWritable(target) && !ProjectForm.isNewer(target) ? open(target) : openReadOnly(target);
    }

    /** Opens a project for reading only, whoever else has it open. */
    public static Project openReadOnly(Path folder) {
        return new Project(existing(folder), null);
    }

    private static Path existing(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (isProject(target)) {
            return target;
        }
        throw new UserError(
                CorpusFolder.isCorpus(target)
                        ? "This is a corpus, not a project."
                        : "There is no project here: project.json is missing.",
                target,
                CorpusFolder.isCorpus(target)
                        ? "Open or make a project, and add the corpus to it."
                        : "Choose a project folder, or make a new project.");
    }

    /** Its folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** What people see. */
    public String name() {
        return file.name();
    }

    /** Whether nothing may be changed. */
    public boolean isReadOnly() {
        return lock == null;
    }

    /** Whether nothing may be changed because nothing can be written there, not because another window has it. */
    public boolean isOfReadOnlyDisk() {
        return isReadOnly() && !isWritable;
    }

    /** Whether nothing may be changed because a newer Talkturn wrote it. */
    public boolean isOfNewerForm() {
        return isReadOnly() && file.isNewer();
    }

    /** That it was brought to the form of this version when it was opened, and where its file as it was is kept. */
    public Optional<String> updated() {
        return updated;
    }

    /** What is to be known of a form that is not this version's, in sentences. */
    public List<String> formNotes() {
        if (file.isNewer()) {
            return List.of("A newer Talkturn wrote the project, in form " + file.format() + "; this one, of form "
                    + ProjectForm.NOW + ", reads it and changes nothing in it.");
        }
        return file.format() == ProjectForm.NOW
                ? List.of()
                : List.of("The project is of form " + file.format() + ", that of an earlier Talkturn. Opening it in the"
                        + " window, or --repair, keeps a copy and brings it to form " + ProjectForm.NOW + ".");
    }

    /** What had to be put right when it was opened, in sentences for the user. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** The folder of the runs. */
    public Path runs() {
        return folder.resolve(RUNS);
    }

    /** The corpora: those below the project by name, then those elsewhere that it uses and that are there. */
    public List<Path> corpora() {
        Set<Path> found = new LinkedHashSet<>();
        Path own = folder.resolve(CORPORA);
        if (Files.isDirectory(own)) {
            try {
                bringBack(own);
                entries(own).stream().filter(Project::isListed).sorted().forEach(found::add);
            } catch (IOException e) {
                throw AtomicFiles.cannotRead(own, e);
            }
        }
        elsewhere().stream().filter(CorpusFolder::isCorpus).forEach(found::add);
        return List.copyOf(found);
    }

    /** Corpora elsewhere that the project uses and that are gone: renamed, or on a disk that is not there. */
    public List<Path> missingCorpora() {
        return elsewhere().stream().filter(path -> !CorpusFolder.isCorpus(path)).toList();
    }

    /** Hidden folders are what an earlier version left aside. */
    private static boolean isListed(Path entry) {
        return !entry.getFileName().toString().startsWith(".") && CorpusFolder.isCorpus(entry);
    }

    private static void bringBack(Path corpora) throws IOException {
        for (Path entry : entries(corpora)) {
            Matcher left = LEFT_ASIDE.matcher(entry.getFileName().toString());
            try {
                CorpusFolder.bringBack(left.matches() ? corpora.resolve(left.group(1)) : entry);
            } catch (UserError e) {
                // where nothing may be written; whoever opens that corpus is told
            }
        }
    }

    private List<Path> elsewhere() {
        return file.corpora().stream()
                .map(path -> folder.resolve(path).normalize())
                .toList();
    }

    /** How run.json names a corpus: from the project folder where it lies in it. */
    public String reference(Path corpus) {
        Path absolute = corpus.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /** A folder below the project that a new corpus can be written to: the name, or the name with a number. */
    public Path freeCorpusFolder(String name) {
        Path wanted = folder.resolve(CORPORA).resolve(name);
        for (int number = 2; !CorpusFolder.isFree(wanted); number++) {
            wanted = folder.resolve(CORPORA).resolve(name + "-" + number);
        }
        return wanted;
    }

    /**
     * Writes a new corpus below the project, under its name or one with a number; two imports at once get two folders.
     *
     * @param more see {@link CorpusFolder#write(Corpus, Path, Progress, Consumer)}
     * @return its folder
     * @throws UserError where the project cannot be written
     */
    public Path addNew(Corpus corpus, Progress progress, Consumer<Path> more) {
        while (true) {
            Path free = freeCorpusFolder(corpus.info().name());
            try {
                CorpusFolder.write(corpus, free, progress, more);
                return free;
            } catch (UserError e) {
                if (freeCorpusFolder(corpus.info().name()).equals(free)) {
                    throw e;
                }
                // somebody else took that name meanwhile
            }
        }
    }

    /**
     * Uses a corpus that lies elsewhere, without copying it.
     *
     * @throws UserError where it is no corpus or the project is read-only
     */
    public void addCorpus(Path corpus) {
        Path absolute = corpus.toAbsolutePath().normalize();
        if (!CorpusFolder.isCorpus(absolute)) {
            throw new UserError("There is no corpus here.", absolute, "Choose a corpus folder, or import the data.");
        }
        if (!corpora().contains(absolute)) {
            change(now -> {
                List<String> all = new ArrayList<>(now.corpora());
                all.add(absolute.toString());
                return now.withCorpora(all);
            });
        }
    }

    /** No longer uses a corpus that lies elsewhere; its files stay. */
    public void forgetCorpus(Path corpus) {
        Path absolute = corpus.toAbsolutePath().normalize();
        change(now -> now.withCorpora(now.corpora().stream()
                .filter(path -> !folder.resolve(path).normalize().equals(absolute))
                .toList()));
    }

    /** Gives it another name; the folder keeps its own. */
    public void rename(String name) {
        change(now -> now.withName(name.strip()));
    }

    /** What a page remembered. */
    public Optional<String> setting(String key) {
        return Optional.ofNullable(file.settings().get(key));
    }

    /** Remembers something for a page, or forgets it (null). */
    public void set(String key, @Nullable String value) {
        if (!file.withSetting(key, value).equals(file)) {
            change(now -> now.withSetting(key, value));
        }
    }

    /** Changes what is in the file now, not what was when it was read: nothing that another has put there is lost. */
    private synchronized void change(UnaryOperator<ProjectFile> edit) {
        if (isReadOnly()) {
            ProjectForm.requireWritable(folder);
            throw new UserError(
                    "The project is open read-only, so nothing was changed.",
                    folder,
                    isWritable
                            ? "Close it in the other window and open it again."
                            : "Copy the project to a folder that can be written, and open the copy.");
        }
        try (FolderLock _ = FolderLock.take(folder, "saving the project", Progress.NONE)) {
            ProjectFile changed = edit.apply(ProjectFile.readOr(folder, file));
            if (!changed.equals(file)) {
                changed.write(folder);
            }
            file = changed;
        }
    }

    /** Lets others open it for writing. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
