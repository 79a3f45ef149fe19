package io.talkturn.foundation;

import java.nio.file.Path;

/** The user's folder for what programs keep from one start to the next: settings, the choice of an engine. */
public final class ConfigFolder {
    /** Names another settings file; what else is kept stands beside it. */
    private static final String PROPERTY = "talkturn.settings";

    private ConfigFolder() {}

    /** The file of the window's settings. */
    public static Path settings() {
        String given = System.getProperty(PROPERTY);
        return given == null ? folder().resolve("talkturn").resolve("settings.json") : Path.of(given);
    }

    /** Another file of the folder. */
    public static Path file(String name) {
        return settings().toAbsolutePath().resolveSibling(name);
    }

    private static Path folder() {
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "");
        if (os.startsWith("Windows")) {
            return environment("APPDATA", Path.of(home, "AppData", "Roaming"));
        }
        return os.startsWith("Mac")
                ? Path.of(home, "Library", "Application Support")
                : environment("XDG_CONFIG_HOME", Path.of(home, ".config"));
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
