package io.talkturn.project;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Brings a project that an earlier version left to the form of this one, after a copy of what it changes is kept. Both are
 * one rename: whenever the program is killed, the project is as it was or as it is to be, and the next one goes on.
 */
public final class ProjectUpdate {
    /** The folder of the copies, below the project. */
    public static final String KEPT = "earlier";

    private ProjectUpdate() {}

    /**
     * Updates a project where that is needed.
     *
     * @return what was done and where the copy is, a sentence for people; empty where the project is of this form
     * @throws UserError where it was written by a newer Talkturn, or nothing can be written
     */
    public static Optional<String> run(Path project) {
        ProjectForm.requireWritable(project);
        int form = ProjectForm.of(project).orElse(ProjectForm.NOW);
        if (form < 1 || form >= ProjectForm.NOW) {
            return Optional.empty();
        }
        try (FolderLock _ = FolderLock.take(project, "updating the project", Progress.NONE)) {
            Path file = project.resolve(ProjectForm.FILE);
            ProjectFile before = Json.read(file, ProjectFile.class);
            if (before.format() != form) {
                return Optional.empty(); // another program was quicker, and what is here now is no copy of the old form
            }
            Path copy = keep(file, form);
            before.updated().write(project);
            return Optional.of("The project was of form " + form + ", that of an earlier Talkturn, and is now of form "
                    + ProjectForm.NOW + ", that of Talkturn " + Version.current() + ". Its file as it was is kept in "
                    + copy + "; corpora, runs and studies are as they were.");
        }
    }

    /** A copy that is the same byte by byte is there already where an update was cut short. */
    private static Path keep(Path file, int form) {
        Path folder = file.resolveSibling(KEPT);
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = "project-form-" + form + "-" + LocalDate.now(ZoneId.systemDefault());
            for (int number = 1; ; number++) {
                Path copy = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".json");
                if (!Files.exists(copy)) {
                    Files.createDirectories(folder);
                    AtomicFiles.write(copy, out -> out.write(bytes));
                    return copy;
                }
                if (Arrays.equals(Files.readAllBytes(copy), bytes)) {
                    return copy;
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder, e);
        }
    }
}
