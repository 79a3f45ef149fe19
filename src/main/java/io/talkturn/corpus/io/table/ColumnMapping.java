package io.talkturn.corpus.io.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one column is.
 *
 * @param column the name in the table's header
 * @param role what it is
 * @param name the name of the label or feature in the corpus; null: the column's
 * @param classes for class labels: the classes in order; null: those that are found, in alphabetical order
 * @param lowest for number labels: the low end of the scale
 * @param highest for number labels: the high end of the scale
 * @param unit for features: what a value means
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMapping(
        String column,
        ColumnRole role,
        @Nullable String name,
        @Nullable List<String> classes,
        @Nullable Double lowest,
        @Nullable Double highest,
        @Nullable String unit) {

    public ColumnMapping {
        classes = classes == null ? null : List.copyOf(classes);
    }

    /** A column that needs no more than its role. */
    public static ColumnMapping of(String column, ColumnRole role) {
        return new ColumnMapping(column, role, null, null, null, null, null);
    }

    /** A class label. */
    public static ColumnMapping classes(String column, String name, @Nullable List<String> classes) {
        return new ColumnMapping(column, ColumnRole.CLASS_LABEL, name, classes, null, null, null);
    }

    /** A label of several classes at a time. */
    public static ColumnMapping several(String column, String name, @Nullable List<String> classes) {
        return new ColumnMapping(column, ColumnRole.SEVERAL_CLASSES, name, classes, null, null, null);
    }

    /** A label on a scale. */
    public static ColumnMapping number(String column, String name, double lowest, double highest) {
        return new ColumnMapping(column, ColumnRole.NUMBER_LABEL, name, null, lowest, highest, null);
    }

    /** A measured feature. */
    public static ColumnMapping feature(String column, String name, String unit) {
        return new ColumnMapping(column, ColumnRole.FEATURE, name, null, null, null, unit);
    }

    /** The name in the corpus. */
    public String nameOrColumn() {
        return name == null || name.isBlank() ? column : name.strip();
    }
}
