package io.talkturn.setting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and replaces one component of a settings record by its name, so that a form needs one line a setting. */
public final class RecordEdit {
    private RecordEdit() {}

    /** The component's value. */
    public static @Nullable Object get(Record settings, String component) {
        try {
            return component(settings, component).getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component, e);
        }
    }

    /** The same record with another value of the component. */
    public static <R extends Record> R with(R settings, String component, @Nullable Object value) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            values[i] = name.equals(component) ? value : get(settings, name);
        }
        component(settings, component);
        try {
            @SuppressWarnings("unchecked")
            R changed = (R) settings.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component, e);
        }
    }

    /** A value in the type of the component that it goes into: a whole number as int, an id as a constant. */
    static @Nullable Object fitting(Record settings, String component, @Nullable Object value) {
        Class<?> type = component(settings, component).getType();
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

    private static RecordComponent component(Record settings, String name) {
        return Arrays.stream(settings.getClass().getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(settings.getClass() + " has no " + name));
    }
}
