package io.talkturn.foundation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * What a record may lack says its type: a component, or an element of its list or map, that is not {@link Nullable} must be
 * in the file. Without this a null would wait in the record until somebody uses it, far from the file that it came from.
 */
final class WholeRecords extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = component(member);
        return type == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!isNullable(type));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        AnnotatedType type = component(member);
        return type == null
                ? super.findSetterInfo(config, member)
                : JsonSetter.Value.construct(nulls(isNullable(type)), nulls(mayHoldNulls(type)));
    }

    private static Nulls nulls(boolean allowed) {
        return allowed ? Nulls.DEFAULT : Nulls.FAIL;
    }

    private static boolean mayHoldNulls(AnnotatedType type) {
        return switch (type) {
            case AnnotatedParameterizedType generic ->
                isNullable(generic.getAnnotatedActualTypeArguments()[
                        generic.getAnnotatedActualTypeArguments().length - 1]);
            case AnnotatedArrayType array -> isNullable(array.getAnnotatedGenericComponentType());
            default -> true;
        };
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /**
     * The component of a record that a parameter of its constructor stands for. None where it is another parameter, and for
     * a component that is written only where it is not the default ({@link JsonInclude}): a file may lack that.
     */
    private static @Nullable AnnotatedType component(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) {
            return null;
        }
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        boolean canonical = components != null
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && Arrays.equals(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(),
                        constructor.getParameterTypes());
        if (!canonical) {
            return null;
        }
        RecordComponent component = components[parameter.getIndex()];
        return component.getAccessor().isAnnotationPresent(JsonInclude.class) ? null : component.getAnnotatedType();
    }
}
