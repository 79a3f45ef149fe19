package io.talkturn.ui.settings;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The file of the settings, which the windows of one user share. Not used on the UI thread. */
final class SettingsFile {
    private final Path file;
    private final Consumer<Throwable> problems;
    private volatile boolean toldNewer;

    /**
     * @param file need not exist
     * @param problems told of a file that was moved aside because it is damaged
     */
    SettingsFile(Path file, Consumer<Throwable> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * What stands in it; nothing where there is none or it is damaged, which is then moved aside.
     *
     * @throws UserError where it cannot be read although it may be whole
     */
    Optional<Settings> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Settings read = Json.read(file, Settings.class);
            tellNewer(read);
            return Optional.of(read);
        } catch (UserError e) {
            if (e.getCause() instanceof IOException && !(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            return readLocked();
        }
    }

    /** Another window may have been quicker to put it right. */
    private Optional<Settings> readLocked() {
        try (FolderLock _ = lock()) {
            try {
                return Optional.of(Json.read(file, Settings.class));
            } catch (UserError e) {
                moveAside(e);
                return Optional.empty();
            }
        }
    }

    private FolderLock lock() {
        Path above = file.toAbsolutePath().resolveSibling("").normalize();
        try {
            Files.createDirectories(above);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(above, e);
        }
        return FolderLock.take(above, "saving the settings", Progress.NONE);
    }

    /**
     * Makes changes to what stands in it, which another window may have changed meanwhile.
     *
     * @param otherwise what is changed where nothing can be read
     * @return what stands in it now
     */
    Settings change(List<UnaryOperator<Settings>> changes, Settings otherwise) {
        try (FolderLock _ = lock()) {
            Optional<Settings> before = read();
            Settings after = before.orElse(otherwise);
            for (UnaryOperator<Settings> change : changes) {
                after = change.apply(after);
            }
            // what a newer version has put there would be lost
            if (!after.isNewer() && !before.equals(Optional.of(after))) {
                Json.write(file, after);
            }
            return after;
        }
    }

    private void tellNewer(Settings read) {
        if (read.isNewer() && !toldNewer) {
            toldNewer = true;
            problems.accept(
                    new UserError(Texts.of("settings.newer", read.format()), file, Texts.of("settings.newer.wayout")));
        }
    }

    private void moveAside(UserError cause) {
        Path aside = free();
        FileTouch.write(aside);
        try {
            Files.move(file, aside);
            problems.accept(
                    new UserError(Texts.of("settings.damaged"), aside, Texts.of("settings.damaged.wayout"), cause));
        } catch (IOException e) {
            problems.accept(cause);
        }
    }

    /** A name that no earlier damaged file has. */
    private Path free() {
        Path wanted = file.resolveSibling(file.getFileName() + ".damaged");
        for (int number = 2; Files.exists(wanted); number++) {
            wanted = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        }
        return wanted;
    }
}
