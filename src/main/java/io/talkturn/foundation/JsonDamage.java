package io.talkturn.foundation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in a user's words why a JSON file could not be read, and where in it. */
final class JsonDamage {
    private static final String WAY_OUT = "Restore it from a copy, or make it again.";

    /** The library has no exception of its own for a part that is missing altogether. */
    private static final String MISSING = "Missing required creator property";

    private JsonDamage() {}

    static UserError told(Path file, JacksonException e) {
        String line =
                e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
        String place = place(e);
        if (e instanceof InvalidFormatException wrong) {
            return new UserError(
                    "“" + wrong.getValue() + "”" + line + " cannot stand there" + possible(wrong.getTargetType()) + ".",
                    file,
                    "Put the value right, or make the file again.",
                    e);
        }
        if (e.getCause() instanceof UserError refused) {
            return new UserError("In " + where(place, line) + ": " + refused.what(), file, refused.wayOut(), e);
        }
        return new UserError(what(e, place, line), file, WAY_OUT, e);
    }

    private static String what(JacksonException e, String place, String line) {
        if (e instanceof InvalidNullException || String.valueOf(e.getMessage()).startsWith(MISSING)) {
            return "The file is damaged: “" + place + "” is missing" + line + ".";
        }
        if (e.getCause() instanceof NullPointerException) {
            return "The file is damaged: a part of " + where(place, line) + " is missing.";
        }
        if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return "The file is damaged: " + refused.getMessage() + " (" + where(place, line) + ").";
        }
        if (e instanceof MismatchedInputException wrong && !isCutShort(wrong)) {
            return "The file is JSON of another layout than expected: "
                    + (place.isEmpty() ? "the whole" : "“" + place + "”" + line) + " should be "
                    + JsonPlace.words(wrong.getTargetType()) + ".";
        }
        return "The file is damaged or cut short" + line + ".";
    }

    /** A part that stands flat among others has no name of its own. */
    private static String where(String place, String line) {
        return (place.isEmpty() ? "the whole" : "“" + place + "”") + line;
    }

    /** The library says the same of a file that ends too early. */
    private static boolean isCutShort(MismatchedInputException e) {
        return String.valueOf(e.getMessage()).startsWith("No content");
    }

    /** The names down to the place, with a dot between them; empty for the file as a whole. */
    private static String place(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The values of an enumeration, as files have them. */
    private static String possible(@Nullable Class<?> type) {
        Object[] constants = type == null ? null : type.getEnumConstants();
        return constants == null
                ? ""
                : "; it may be " + Arrays.stream(constants).map(Json::written).collect(Collectors.joining(", "));
    }
}
