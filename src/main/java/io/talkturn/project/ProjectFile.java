package io.talkturn.project;

import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.json}. Corpora and runs below the project folder are found in their folders and need no entry.
 *
 * @param format the version of this form, see {@link ProjectForm}
 * @param version the Talkturn that wrote the file; empty in form 1
 * @param name what people see
 * @param corpora corpus folders elsewhere that the project uses, absolute or from the project folder
 * @param settings what the pages remember, by key
 */
record ProjectFile(int format, String version, String name, List<String> corpora, Map<String, String> settings) {
    static final String FILE = ProjectForm.FILE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    ProjectFile {
        version = version == null ? "" : version;
        corpora = corpora == null ? List.of() : List.copyOf(corpora);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    static ProjectFile named(String name) {
        return new ProjectFile(ProjectForm.NOW, Version.current(), name, List.of(), Map.of());
    }

    ProjectFile withName(String changed) {
        return new ProjectFile(format, version, changed, corpora, settings);
    }

    ProjectFile withCorpora(List<String> changed) {
        return new ProjectFile(format, version, name, changed, settings);
    }

    ProjectFile withSetting(String key, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new ProjectFile(format, version, name, corpora, changed);
    }

    /** The same in the form of this program. */
    ProjectFile updated() {
        return new ProjectFile(ProjectForm.NOW, Version.current(), name, corpora, settings);
    }

    /** Whether a newer Talkturn wrote it. */
    boolean isNewer() {
        return format > ProjectForm.NOW;
    }

    private boolean isWhole() {
        return format >= 1 && !isNewer() && name != null;
    }

    void write(Path folder) {
        Json.write(folder.resolve(FILE), new ProjectFile(format, version, name, corpora, new TreeMap<>(settings)));
    }

    /**
     * Reads it. A file that cannot be read is moved aside, where that is allowed, and one with the folder's name stands in;
     * of one that a newer Talkturn wrote, which is never moved, what is known is read.
     *
     * @param mayMove whether the project is opened for writing
     * @param notices takes a sentence where the file could not be read
     * @throws UserError where a newer Talkturn wrote it and the project is opened for writing
     */
    static ProjectFile read(Path folder, boolean mayMove, Consumer<String> notices) {
        Path file = folder.resolve(FILE);
        try {
            ProjectFile read = Json.read(file, ProjectFile.class);
            if (read.isNewer() && mayMove) {
                throw FileVersion.newer(file, read.format, ProjectForm.NOW);
            }
            if (read.isNewer()) {
                return read.name == null ? read.withName(String.valueOf(folder.getFileName())) : read;
            }
            if (read.isWhole()) {
                return read;
            }
        } catch (UserError e) {
            if (Files.notExists(file) || e.getCause() == null) {
                throw e;
            }
        }
        notices.accept(mayMove ? movedAside(file) : "The project's settings could not be read (" + file + ").");
        return named(String.valueOf(folder.getFileName()));
    }

    /** What is in the file now, or what was known of it where it cannot be read any more. */
    static ProjectFile readOr(Path folder, ProjectFile known) {
        try {
            ProjectFile read = Json.read(folder.resolve(FILE), ProjectFile.class);
            return read.isWhole() ? read : known;
        } catch (UserError e) {
            return known;
        }
    }

    private static String movedAside(Path file) {
        String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        Path aside = file.resolveSibling(FILE + ".unreadable-" + stamp);
        try {
            Files.move(file, aside);
            return "The project's settings could not be read and were moved to " + aside
                    + "; corpora and runs are untouched.";
        } catch (IOException e) {
            return "The project's settings could not be read (" + file + ").";
        }
    }
}
