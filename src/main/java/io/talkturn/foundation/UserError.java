package io.talkturn.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user can put right: a file that cannot be read, a setting that cannot hold.
 *
 * <p>The message is one plain sentence, the way out another; neither names a class. The command line prints both and
 * exits with 2, the window shows them in the status bar. Anything else that is thrown is a defect of the program.
 */
public final class UserError extends RuntimeException {
    private final @Nullable Path file;
    private final String wayOut;

    /** An error that concerns no single file. */
    public UserError(String what, String wayOut) {
        this(what, null, wayOut, null);
    }

    /** An error in one file or folder. */
    public UserError(String what, Path file, String wayOut) {
        this(what, file, wayOut, null);
    }

    /** An error in one file or folder that another exception told of. */
    public UserError(String what, @Nullable Path file, String wayOut, @Nullable Throwable cause) {
        super(what, cause);
        this.file = file;
        this.wayOut = wayOut;
    }

    /** What happened, in one sentence. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** The file or folder concerned, if there is one. */
    public @Nullable Path file() {
        return file;
    }

    /** What the user can do about it, in one sentence. */
    public String wayOut() {
        return wayOut;
    }

    /** The same, in this file or folder where it names none: for whoever knows which file was read. */
    public UserError in(Path read) {
        return file == null ? new UserError(what(), read, wayOut, this) : this;
    }

    /** What, where and the way out, as one line for a terminal or a status bar. */
    public String line() {
        String where = file == null ? "" : " (" + file + ")";
        return what() + where + " " + wayOut;
    }
}
