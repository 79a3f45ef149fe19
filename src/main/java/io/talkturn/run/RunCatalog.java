package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a project, read from their folders: there is no list that could be out of step. A catalogue that is kept and
 * looked at again reads only what has changed since, so whoever looks every second keeps one.
 */
public final class RunCatalog {
    private final Path runs;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** An entry with what its files looked like before they were read. */
    private record Known(FileStamp spec, FileStamp status, FileStamp about, RunEntry entry) {}

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
        FileTouch.read(runs);
        try (Stream<Path> children = Files.list(runs)) {
            List<Path> found = children.filter(path -> RunFolder.isName(String.valueOf(path.getFileName())))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
            known.keySet().retainAll(Set.copyOf(found));
            return found.stream().flatMap(path -> look(path).stream()).toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(runs, e);
        }
    }

    /** The entry of a folder, read where one of its files may have changed; none where it is no run. */
    private Optional<RunEntry> look(Path path) {
        Known before = known.get(path);
        RunFolder folder = before == null ? new RunFolder(path) : before.entry().folder();
        FileStamp.Reading spec = FileStamp.reading(folder.specFile());
        FileStamp.Reading status = FileStamp.reading(folder.statusFile());
        FileStamp.Reading about = FileStamp.reading(folder.aboutFile());
        if (before != null
                && before.spec().equals(spec.stamp())
                && before.status().equals(status.stamp())
                && before.about().equals(about.stamp())) {
            return Optional.of(before.entry());
        }
        if (!spec.stamp().isPresent() && !status.stamp().isPresent() && !Files.exists(folder.eventsFile())) {
            return Optional.empty();
        }
        RunEntry entry = entry(folder);
        if (spec.isSettled() && status.isSettled() && about.isSettled()) {
            known.put(path, new Known(spec.stamp(), status.stamp(), about.stamp(), entry));
        } else {
            known.remove(path);
        }
        return Optional.of(entry);
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
        @Nullable RunAbout about = null;
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
        if (problem == null && status != null && status.state().hasResults()) {
            // a run whose results are gone is not told as done by one page and as damaged by another
            problem = new RunResults(folder).glance().orElse(null);
        }
        try {
            about = folder.about();
        } catch (UserError e) {
            // its name and note are no part of what it is: “talkturn check” tells
        }
        return new RunEntry(folder, spec, status, about, problem);
    }
}
