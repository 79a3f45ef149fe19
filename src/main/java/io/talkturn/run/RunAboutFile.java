package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code about.json}. */
final class RunAboutFile {
    private RunAboutFile() {}

    static RunAbout read(Path file) {
        if (!Files.exists(file)) {
            return RunAbout.NONE;
        }
        RunAbout read = FileVersion.reading(file, RunAbout.FORMAT, () -> Json.readWhole(file, RunAbout.class));
        if (read.format() != RunAbout.FORMAT) {
            throw new UserError(
                    "Name and note of the run are of form " + read.format() + ", which this version does not read.",
                    file,
                    "Use a newer Talkturn, or delete the file: the run then has the name in run.json.");
        }
        return read;
    }

    /** A folder as it was trained has no such file. */
    static void write(Path file, RunAbout about) {
        try {
            if (about.isNone()) {
                FileTouch.write(file);
                Files.deleteIfExists(file);
            } else {
                Json.write(file, about);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }
}
