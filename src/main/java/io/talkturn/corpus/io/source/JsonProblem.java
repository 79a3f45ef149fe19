package io.talkturn.corpus.io.source;

import io.talkturn.foundation.UserError;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in plain words why a file of JSON cannot be read, and where. */
public final class JsonProblem {
    private static final Pattern BYTES = Pattern.compile("(?s).*(UTF-8|UTF-32|surrogate).*");

    private JsonProblem() {}

    /** The error, with the line where it is known. */
    public static UserError damaged(SourceFile file, JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new UserError(
                "The file cannot be read" + (line > 0 ? " at line " + line : "") + ": " + problem(e) + ".",
                file.path(),
                "Put the line right, or export the file again.",
                e);
    }

    private static String problem(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return "its lists and objects stand in each other deeper than any dialogue's do, or a value is longer";
        }
        if (message.startsWith("Duplicate")) {
            return "a key stands twice in one object (" + message.replaceFirst("(?s).*?(['\"].*['\"]).*", "$1") + ")";
        }
        return BYTES.matcher(message).matches() ? "it is not UTF-8, as JSON must be" : "it is cut short or not JSON";
    }
}
