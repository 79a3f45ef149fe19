package io.talkturn.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener which files are read and written, and so, by the thread that it is called on, from where. The one
 * listener there is belongs to tests: they fail where the window touches a file on its own thread, or writes a lasting one
 * outside its queue. Nobody listens in the program itself.
 */
public final class FileTouch {
    /** What is done to a file. */
    public enum Kind {
        READ,
        WRITE
    }

    /** Called on the thread that touches the file, before it does. */
    @FunctionalInterface
    public interface Listener {
        void touched(Path file, Kind kind);
    }

    private static volatile @Nullable Listener listener;

    private FileTouch() {}

    /** Puts a listener in the place of the one before, or none (null). */
    public static void listen(@Nullable Listener wanted) {
        listener = wanted;
    }

    /** A file or folder is about to be read. */
    public static void read(Path file) {
        tell(file, Kind.READ);
    }

    /** A file or folder is about to be made, changed or deleted. */
    public static void write(Path file) {
        Fence.pass(file);
        tell(file, Kind.WRITE);
    }

    private static void tell(Path file, Kind kind) {
        Listener told = listener;
        if (told != null) {
            told.touched(file, kind);
        }
    }
}
