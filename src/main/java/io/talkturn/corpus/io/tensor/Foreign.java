package io.talkturn.corpus.io.tensor;

import io.jhdf.exceptions.UnsupportedHdfException;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Libraries at work on files that may hold anything: whatever they throw means that the file is no good. */
final class Foreign {
    private static final int DEEPEST_CAUSE = 20;

    private Foreign() {}

    /**
     * What a library reads from a file.
     *
     * @param format what people call it, for example "HDF5"
     * @throws UserError where the library throws, runs out of memory or calls itself without end
     */
    static <T> T read(Path file, String format, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw told(file, format, e);
        } catch (OutOfMemoryError e) {
            throw new UserError(
                    "An array of the " + format + " file needs more memory in one piece than there is.",
                    file,
                    "Save it in smaller parts, or start Talkturn with more memory (-Xmx).",
                    e);
        }
    }

    private static UserError told(Path file, String format, Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < DEEPEST_CAUSE; t = t.getCause()) {
            if (t instanceof UserError error) {
                return error;
            }
            if (t instanceof UnsupportedHdfException || t instanceof UnsupportedOperationException) {
                return new UserError(
                        "The " + format + " file is laid out in a way that Talkturn does not read.",
                        file,
                        "Save its arrays again with the usual options, or as npz.",
                        thrown);
            }
            depth++;
        }
        return damaged(file, format, thrown);
    }

    static UserError damaged(Path file, String format, Throwable cause) {
        return new UserError(
                "The " + format + " file is damaged or cut short.", file, "Get an undamaged copy of the file.", cause);
    }
}
