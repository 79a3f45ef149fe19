package io.talkturn.ui.settings;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps the settings in one JSON file of the user's configuration folder. An unreadable file is moved aside and said. */
public final class SettingsStore {
    private final @Nullable Path file;
    private final Consumer<Throwable> problems;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /**
     * Reads the settings.
     *
     * @param file where they are kept; it need not exist
     * @param problems takes what cannot be read or written; the program goes on without
     */
    public SettingsStore(Path file, Consumer<Throwable> problems) {
        this.file = file;
        this.problems = problems;
        this.settings = new ReadOnlyObjectWrapper<>(read(file));
    }

    private SettingsStore() {
        this.file = null;
        this.problems = thrown -> {};
        this.settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    }

    /** The usual settings, kept nowhere: for pictures, which must not show what this user did before. */
    public static SettingsStore forgetful() {
        return new SettingsStore();
    }

    /** The file of this user: {@code talkturn.settings} names another one. */
    public static Path usualFile() {
        String given = System.getProperty("talkturn.settings");
        return given == null ? configurationFolder().resolve("talkturn").resolve("settings.json") : Path.of(given);
    }

    /** The settings in force. */
    public Settings get() {
        return settings.get();
    }

    /** The settings in force, to be watched. */
    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes and writes them. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(get());
        if (changed.equals(get())) {
            return;
        }
        settings.set(changed);
        if (file == null) {
            return;
        }
        try {
            Json.write(file, changed);
        } catch (RuntimeException e) {
            problems.accept(e);
        }
    }

    private Settings read(Path file) {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return Json.read(file, Settings.class);
        } catch (RuntimeException e) {
            moveAside(file, e);
            return Settings.DEFAULT;
        }
    }

    private void moveAside(Path file, RuntimeException cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            problems.accept(
                    new UserError(Texts.of("settings.damaged"), aside, Texts.of("settings.damaged.wayout"), cause));
        } catch (IOException e) {
            problems.accept(cause);
        }
    }

    private static Path configurationFolder() {
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
