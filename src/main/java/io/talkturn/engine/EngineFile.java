package io.talkturn.engine;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.ConfigFolder;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code engine.json} in the user's folder for settings: what was chosen, and whether it worked when it was tried. Windows,
 * commands and workers read it before they load the engine.
 */
public final class EngineFile {
    private static final String NAME = "engine.json";
    private static final int FORMAT = 1;

    private EngineFile() {}

    /**
     * What stands in it.
     *
     * @param choice what was chosen
     * @param tried what came of it when it was tried last, null where it was not
     */
    public record Kept(EngineChoice choice, @Nullable Tried tried) {
        /** What a new user has. */
        public static final Kept USUAL = new Kept(EngineChoice.CPU, null);
    }

    /**
     * A try of a choice.
     *
     * @param print of the libraries and the driver, so that others are tried again
     * @param probed what came of it
     */
    public record Tried(String print, Probed probed) {}

    private record Written(
            int format,
            EngineKind kind,
            @Nullable String folder,
            @Nullable Tried tried) {}

    /** Where it is; of a machine that stands in a folder, in that folder. */
    public static Path path(Machine machine) {
        return machine.isSimulated() ? machine.root().resolve(NAME) : ConfigFolder.file(NAME);
    }

    /**
     * What stands in it; the CPU where there is none.
     *
     * @throws UserError where it is damaged, or a newer Talkturn wrote it
     */
    public static Kept read(Machine machine) {
        Path file = path(machine);
        if (!Files.exists(file)) {
            return Kept.USUAL;
        }
        FileVersion.require(file, FORMAT);
        Written read = Json.readWhole(file, Written.class);
        try {
            return new Kept(new EngineChoice(read.kind(), read.folder()), read.tried());
        } catch (IllegalArgumentException e) {
            throw new UserError("The file does not say which libraries are chosen.", file, "Choose them again.", e);
        }
    }

    /** Keeps a choice and what came of it. */
    public static void write(Machine machine, Kept kept) {
        Path file = path(machine);
        Path above = file.resolveSibling("");
        try {
            Files.createDirectories(above);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(above, e);
        }
        try (FolderLock _ = FolderLock.take(above, "saving the choice of an engine", Progress.NONE)) {
            Json.write(
                    file,
                    new Written(FORMAT, kept.choice().kind(), kept.choice().folder(), kept.tried()));
        }
    }
}
