package io.talkturn.foundation;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in words where JSON has another layout than a record wants. */
final class JsonPlace {
    private JsonPlace() {}

    /** What is expected, and where. */
    static String of(JacksonException e) {
        String place = e.getPath().stream().map(JsonPlace::step).collect(Collectors.joining());
        String where = place.isEmpty() ? "the whole" : "“" + place.replaceFirst("^\\.", "") + "”";
        @Nullable Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
        return type == null ? where + " does not fit" : where + " should be " + words(type);
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }

    private static String words(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == float.class || type == Double.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
