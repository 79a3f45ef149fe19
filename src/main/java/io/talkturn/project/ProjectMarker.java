package io.talkturn.project;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code project.talkturn}, the file in a project that is opened by a double click: desktops know programs by the ends of
 * names of files, not by what is in a folder, and {@code project.json} belongs to many programs. What the project is
 * stands elsewhere; without this file nothing is missing.
 */
public final class ProjectMarker {
    /** How names of files end that the installed program opens. */
    public static final String EXTENSION = ".talkturn";

    static final String FILE = "project" + EXTENSION;
    private static final String CONTENT = "{\"opens\":\"the Talkturn project that this file lies in\"}\n";

    private ProjectMarker() {}

    /** Makes it where it is missing; a project that cannot be written is opened in other ways. */
    static void make(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        try {
            AtomicFiles.write(file, out -> out.write(CONTENT.getBytes(StandardCharsets.UTF_8)));
        } catch (UserError e) {
            // the project opens all the same: whoever writes into it next is told why that is not possible
        }
    }
}
