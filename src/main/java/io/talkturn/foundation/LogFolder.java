package io.talkturn.foundation;

import java.nio.file.Path;

/** The user's folder for what programs note down about themselves: logs of the window, reports of crashes. */
public final class LogFolder {
    /** Names another folder. */
    private static final String PROPERTY = "talkturn.logs";

    private LogFolder() {}

    /** The folder of this system, absolute; it need not exist. */
    public static Path path() {
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
