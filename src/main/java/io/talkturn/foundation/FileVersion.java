package io.talkturn.foundation;

import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The number of the form that a JSON file names as {@code format}: with a higher one a newer Talkturn wrote it. */
public final class FileVersion {
    private static final String KEY = "format";

    private FileVersion() {}

    /**
     * Refuses a file that this program would misread, before it is read. A file that names no form is of the first one, which
     * was written before all files named theirs.
     *
     * @param newest the highest form that this program reads
     * @return the file's form, 1 to {@code newest}
     * @throws UserError where a newer Talkturn wrote it, what it names is no form, or it is damaged
     */
    public static int require(Path file, int newest) {
        JsonNode named = Json.tree(file).path(KEY);
        if (named.isMissingNode()) {
            return 1;
        }
        if (!named.isIntegralNumber() || !named.canConvertToInt() || named.asInt() < 1) {
            throw new UserError(
                    "The file says that its form is “" + named.asString(named.toString()) + "”, which is none.",
                    file,
                    "Put back a copy of it, or the number " + newest + " where it is otherwise whole.");
        }
        if (named.asInt() > newest) {
            throw newer(file, named.asInt(), newest);
        }
        return named.asInt();
    }

    /**
     * Reads a file; where that fails because a newer Talkturn wrote it, that is said, not what is missing in it.
     *
     * @param reading of the file
     */
    public static <T> T reading(Path file, int newest, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UserError e) {
            int form = formOrNone(file);
            throw form > newest ? newer(file, form, newest) : e;
        }
    }

    private static int formOrNone(Path file) {
        try {
            return Json.tree(file).path(KEY).asInt(0);
        } catch (UserError e) {
            return 0;
        }
    }

    /** What is said of a file that a newer Talkturn wrote. */
    public static UserError newer(Path file, int form, int newest) {
        return new UserError(
                "The file was written by a newer Talkturn, in form " + form + "; this one reads form "
                        + (newest == 1 ? "1" : "1 to " + newest) + ".",
                file,
                "Open it with that version, or update Talkturn.");
    }
}
