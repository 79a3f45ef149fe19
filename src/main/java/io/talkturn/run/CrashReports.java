package io.talkturn.run;

import io.talkturn.foundation.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the Java runtime writes what it knows when it crashes ({@code hs_err_pid*.log}): the user's folder for such things,
 * not the folder of a run. The runtime says the place in {@code worker.log}.
 */
final class CrashReports {
    private CrashReports() {}

    /** The option of a runtime that is started; none where no folder can be made, and it then falls back to its own ways. */
    static Optional<String> option() {
        Path folder = LogFolder.path();
        try {
            Files.createDirectories(folder);
            return Optional.of("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
