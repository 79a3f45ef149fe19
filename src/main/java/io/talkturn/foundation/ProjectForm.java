package io.talkturn.foundation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The form of a project, which {@code project.json} names: the promise that a program of that form misreads nothing in the
 * project's folder. Whatever is about to be changed below a project of a newer form is refused here, whoever asks.
 */
public final class ProjectForm {
    /** The file that makes a folder a project. */
    public static final String FILE = "project.json";

    /** The form that this program writes. Form 1 is that of version 0.1.0. */
    public static final int NOW = 2;

    /** So many folders lie between a project and the deepest folder that is locked, that of a trial. */
    private static final int DEPTH = 6;

    private ProjectForm() {}

    /**
     * The form of the project in a folder.
     *
     * @return empty where there is none, or its file cannot be read or names no form
     */
    public static OptionalInt of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        try {
            JsonNode project = Json.tree(file);
            JsonNode form = project.path("format");
            // other programs have files of this name too
            boolean isOurs = project.path("name").isString() && form.isIntegralNumber() && form.canConvertToInt();
            return isOurs ? OptionalInt.of(form.asInt()) : OptionalInt.empty();
        } catch (UserError e) {
            return OptionalInt.empty();
        }
    }

    /** Whether a newer Talkturn has written the project in a folder. */
    public static boolean isNewer(Path folder) {
        return of(folder).orElse(NOW) > NOW;
    }

    /**
     * To be called before anything in a folder is changed.
     *
     * @param folder of a project, or one below
     * @throws UserError where the project was written by a newer Talkturn
     */
    public static void requireWritable(Path folder) {
        newerAbove(folder).ifPresent(project -> {
            throw new UserError(
                    "The project was written by a newer Talkturn, in form "
                            + of(project).orElse(NOW + 1) + "; this one, of form " + NOW
                            + ", reads it and changes nothing in it.",
                    project,
                    "Change it with that version, or update Talkturn.");
        });
    }

    /** The project that a folder lies in, where a newer Talkturn wrote it. */
    private static Optional<Path> newerAbove(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        for (int level = 0; at != null && level <= DEPTH; level++, at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(FILE))) {
                return isNewer(at) ? Optional.of(at) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
