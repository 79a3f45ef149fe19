package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;

/** Names that no file of this session can have: in a session without a locale, all that are not ASCII. */
final class FileNames {
    private static final int DEEPEST_CAUSE = 20;

    private FileNames() {}

    /** What to tell the user, null where it was not the name of a file that failed. */
    static @Nullable UserError refusal(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof InvalidPathException invalid) {
                return refusal(invalid);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static UserError refusal(InvalidPathException invalid) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (isUtf8(encoding) || isAscii(invalid.getInput())) {
            return new UserError(
                    "“" + invalid.getInput() + "” cannot be the name of a file: " + invalid.getReason() + ".",
                    null,
                    "Use another name.",
                    invalid);
        }
        return new UserError(
                "This session has no letters beyond those of " + encoding + " for names of files, so “"
                        + invalid.getInput() + "” cannot be found.",
                null,
                "Start Talkturn in a session with UTF-8, for example: LC_ALL=C.UTF-8 talkturn ...",
                invalid);
    }

    private static boolean isUtf8(String encoding) {
        return Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
