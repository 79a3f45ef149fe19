package io.talkturn.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every file that this process writes below one folder, where the process may lose the right to it: a trial
 * that another computer has taken over while this one slept. One folder a process, that of the trial it trains.
 */
public final class Fence {
    private record Guarded(Path folder, Runnable check) {}

    private static volatile @Nullable Guarded guarded;

    private Fence() {}

    /**
     * Asks a check before every write below a folder from now on.
     *
     * @param check throws a {@link UserError} where nothing may be written any more
     */
    public static void around(Path folder, Runnable check) {
        guarded = new Guarded(folder.toAbsolutePath().normalize(), check);
    }

    /** Nothing is guarded any more. */
    public static void down() {
        guarded = null;
    }

    /** A file is about to be made, changed or deleted. */
    static void pass(Path file) {
        Guarded now = guarded;
        if (now != null && file.toAbsolutePath().normalize().startsWith(now.folder())) {
            now.check().run();
        }
    }
}
