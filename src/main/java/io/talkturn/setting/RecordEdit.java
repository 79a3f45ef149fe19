package io.talkturn.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and replaces one value of a settings record by its name in files, so that a form needs one line a setting. The value
 * may stand in a group, a record within the record: files know no groups.
 */
public final class RecordEdit {
    private RecordEdit() {}

    /** The value of that name. */
    public static @Nullable Object get(Record settings, String name) {
        RecordComponent holder = holder(settings.getClass(), name);
        Object value = value(settings, holder);
        return value instanceof Record group ? get(group, name) : value;
    }

    /** The same record with another value of that name. */
    public static <R extends Record> R with(R settings, String name, @Nullable Object value) {
        RecordComponent holder = holder(settings.getClass(), name);
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(settings, components[i]);
            if (components[i].getName().equals(holder.getName())) {
                values[i] = values[i] instanceof Record group ? with(group, name, value) : value;
            }
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            R changed = (R) settings.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The names of all values of a settings record, those in its groups among them. */
    static Stream<String> names(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(component ->
                        component.getType().isRecord() ? names(component.getType()) : Stream.of(name(component)));
    }

    /** A value in the type of the component that it goes into: a whole number as int, an id as a constant. */
    static @Nullable Object fitting(Record settings, String name, @Nullable Object value) {
        Class<?> type = type(settings.getClass(), name);
        return switch (value) {
            case Number number when type == int.class -> Math.toIntExact(number.longValue());
            case Number number when type == long.class -> number.longValue();
            case Number number when type == double.class || type == Double.class -> number.doubleValue();
            case String id when type.isEnum() -> constant(type, id);
            case null, default -> value;
        };
    }

    private static Object constant(Class<?> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Setting.id(constant).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + id));
    }

    private static Class<?> type(Class<?> settings, String name) {
        RecordComponent holder = holder(settings, name);
        return holder.getType().isRecord() ? type(holder.getType(), name) : holder.getType();
    }

    /** The component of that name, or the group that has it. */
    private static RecordComponent holder(Class<?> settings, String name) {
        return found(settings, name).orElseThrow(() -> new IllegalArgumentException(settings + " has no " + name));
    }

    private static Optional<RecordComponent> found(Class<?> settings, String name) {
        return Arrays.stream(settings.getRecordComponents())
                .filter(component -> component.getType().isRecord()
                        ? found(component.getType(), name).isPresent()
                        : name(component).equals(name))
                .findFirst();
    }

    private static String name(RecordComponent component) {
        JsonProperty inFiles = component.getAccessor().getAnnotation(JsonProperty.class);
        return inFiles == null ? component.getName() : inFiles.value();
    }

    private static @Nullable Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
