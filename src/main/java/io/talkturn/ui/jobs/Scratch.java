package io.talkturn.ui.jobs;

import io.talkturn.foundation.Folders;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Folders for what is written on the way to an answer: no file of the user's, and gone afterwards. */
public final class Scratch {
    private Scratch() {}

    /**
     * Does work in such a folder.
     *
     * @throws UserError where none can be made
     */
    public static <T> T in(String prefix, Function<Path, T> work) {
        Path folder;
        try {
            folder = Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UserError(Texts.of("apply.scratch"), null, Texts.of("apply.scratch.wayout"), e);
        }
        try {
            return work.apply(folder);
        } finally {
            boolean interrupted = Thread.interrupted(); // a cancel must not keep the files
            try {
                Folders.delete(folder);
            } catch (IOException | UncheckedIOException | CancellationException e) {
                // the system clears its temporary files
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
