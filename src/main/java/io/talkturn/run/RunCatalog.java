package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs of a project, read from their folders each time: there is no list that could be out of step. */
public final class RunCatalog {
    private final Path runs;

    /**
     * The runs below a folder.
     *
     * @param runs usually {@code <project>/runs}; it need not be there yet
     */
    public RunCatalog(Path runs) {
        this.runs = runs;
    }

    /** The runs of a project folder. */
    public static RunCatalog ofProject(Path project) {
        return new RunCatalog(project.resolve("runs"));
    }

    /** All runs, the newest first; damaged ones are in the list with their problem. */
    public List<RunEntry> list() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(runs)) {
            return children.filter(RunCatalog::looksLikeRun)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(path -> entry(new RunFolder(path)))
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(runs, e);
        }
    }

    /**
     * Finds a run by its folder's name, by a path, or by the beginning of a name that only one run has.
     *
     * @throws UserError where none or several fit
     */
    public RunFolder find(String name) {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return RunFolder.open(path);
        }
        if (Files.isDirectory(runs.resolve(name))) {
            return RunFolder.open(runs.resolve(name));
        }
        List<RunFolder> fitting = list().stream()
                .filter(run ->
                        run.folder().name().startsWith(name) || run.title().equals(name))
                .map(RunEntry::folder)
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String what = fitting.isEmpty() ? "There is no run “" + name + "”." : "Several runs fit “" + name + "”.";
        throw new UserError(what, runs, "“talkturn runs” lists them with their names.");
    }

    /** One run, as the list would show it. */
    public static RunEntry entry(RunFolder folder) {
        @Nullable RunSpec spec = null;
        @Nullable RunStatus status = null;
        @Nullable UserError problem = null;
        try {
            spec = folder.spec();
        } catch (UserError e) {
            problem = e;
        }
        try {
            status = folder.status();
        } catch (UserError e) {
            problem = problem == null ? e : problem;
        }
        return new RunEntry(folder, spec, status, problem);
    }

    private static boolean looksLikeRun(Path path) {
        RunFolder folder = new RunFolder(path);
        return Files.exists(folder.specFile())
                || Files.exists(folder.statusFile())
                || Files.exists(folder.eventsFile());
    }
}
