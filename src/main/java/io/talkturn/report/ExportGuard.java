package io.talkturn.report;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunTrash;
import io.talkturn.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps exports away from what Talkturn itself keeps in the folders of projects, corpora and runs. */
public final class ExportGuard {
    private static final String OURS = ".talkturn";

    /** Subfolders of runs and corpora are kept whole. */
    private static final List<Kind> KINDS = List.of(
            new Kind("run", "run.json", RunFolder.names()),
            new Kind("corpus", "corpus.json", CorpusFolder.NAMES),
            new Kind("study", "study.json", StudyFolder.NAMES),
            new Kind(
                    "project",
                    "project.json",
                    Set.of(
                            "project.talkturn",
                            "queue.json",
                            ".lock",
                            ".lock.json",
                            "runs/pinned.json",
                            RunTrash.FOLDER)));

    /**
     * A kind of folder.
     *
     * @param mark the file that makes a folder one
     * @param kept what else Talkturn keeps there
     */
    private record Kind(String name, String mark, Set<String> kept) {
        boolean keeps(Path inside) {
            String first = inside.getName(0).toString();
            return first.equals(mark)
                    || kept.contains(first)
                    || first.startsWith(OURS)
                    || kept.contains(inside.toString().replace('\\', '/'));
        }
    }

    private ExportGuard() {}

    /**
     * The file, where an export may be written to it. What an export of it that was killed has left beside it goes.
     *
     * @throws UserError where Talkturn keeps a file there, or would take it for one of its own
     */
    public static Path free(Path file) {
        for (Path place : places(file)) {
            for (Kind kind : KINDS) {
                if (place.endsWith(kind.mark())) {
                    throw refused(file, "A file of this name is what makes a folder a " + kind.name() + ".");
                }
                Path folder = folder(place, kind);
                if (folder != null) {
                    throw refused(
                            file,
                            "This file is part of the " + kind.name() + " “" + folder.getFileName()
                                    + "”, not a place for an export.");
                }
            }
        }
        TemporaryFiles.sweepBeside(file);
        return file;
    }

    /**
     * The file, where it is besides none of those that the same command reads.
     *
     * @param sources files and folders
     * @throws UserError as {@link #free(Path)}, or where the export would take the place of what is read
     */
    public static Path free(Path file, Collection<Path> sources) {
        for (Path place : places(file)) {
            for (Path source : sources) {
                if (Files.exists(place) && places(source).stream().anyMatch(place::startsWith)) {
                    throw refused(file, "This file is read by this very command, and would be replaced.");
                }
            }
        }
        return free(file);
    }

    /** The folder of a kind that keeps a file at this place, null where none does. */
    private static @Nullable Path folder(Path place, Kind kind) {
        for (Path above = place.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above.resolve(kind.mark())) && kind.keeps(above.relativize(place))) {
                return above;
            }
        }
        return null;
    }

    /** The place as it is named, and where links lead from there. */
    private static Set<Path> places(Path file) {
        Path named = file.toAbsolutePath().normalize();
        Set<Path> places = new LinkedHashSet<>(List.of(named));
        try {
            if (Files.exists(named)) {
                places.add(named.toRealPath());
            } else if (named.getParent() != null && Files.exists(named.getParent())) {
                places.add(named.getParent().toRealPath().resolve(named.getFileName()));
            }
        } catch (IOException e) {
            // a place that cannot be looked at cannot be written either, and that is said by whoever tries
        }
        return places;
    }

    private static UserError refused(Path file, String what) {
        return new UserError(what, file, "Choose another name or folder for the export.");
    }
}
