package io.talkturn.ui.results;

import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The runs that stand at the top of the table, remembered in {@code runs/pinned.json} of the project. */
final class PinnedRuns {
    private static final String FILE = "pinned.json";

    private PinnedRuns() {}

    /** The file: names of run folders. */
    record Contents(int format, List<String> runs) {}

    /** Who is pinned; a file that is missing or damaged pins nobody, because no work hangs on it. */
    static Set<String> read(Path project) {
        Path file = file(project);
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            FileVersion.require(file, 1);
            return new LinkedHashSet<>(Json.read(file, Contents.class).runs());
        } catch (UserError e) {
            return Set.of();
        }
    }

    /** Remembers who is pinned. */
    static void write(Path project, Set<String> names) {
        ProjectForm.requireWritable(project);
        Json.write(file(project), new Contents(1, List.copyOf(names)));
    }

    /** Where it is remembered. */
    static Path file(Path project) {
        return project.resolve("runs").resolve(FILE);
    }
}
