package io.talkturn.foundation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What people call that which JSON should have at a place. */
final class JsonPlace {
    private JsonPlace() {}

    /** The name of a type of our records. */
    static String words(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
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
