package io.talkturn.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the Java runtime writes what it knows when it crashes ({@code hs_err_pid*.log}): the user's folder for such things,
 * not the folder of a run. The runtime says the place in {@code worker.log}.
 */
final class CrashReports {
    /** Names another folder. */
    private static final String PROPERTY = "talkturn.logs";

    private CrashReports() {}

    /** The option of a runtime that is started; none where no folder can be made, and it then falls back to its own ways. */
    static Optional<String> option() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            return Optional.of("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path folder() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "");
        if (os.startsWith("Windows")) {
            return environment("LOCALAPPDATA", Path.of(home, "AppData", "Local"))
                    .resolve("talkturn")
                    .resolve("logs");
        }
        return os.startsWith("Mac")
                ? Path.of(home, "Library", "Logs", "talkturn")
                : environment("XDG_STATE_HOME", Path.of(home, ".local", "state"))
                        .resolve("talkturn");
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
