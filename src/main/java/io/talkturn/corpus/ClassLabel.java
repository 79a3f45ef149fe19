package io.talkturn.corpus;

import java.util.List;

/** A label that is one of a few classes, for example an emotion. */
public final class ClassLabel implements Label {
    /** The stored value of a talkturn without this label. */
    public static final int MISSING = -1;

    private final String name;
    private final List<String> classes;
    private final int[] values;

    /**
     * A column.
     *
     * @param classes the names of the classes, in the order in which they are shown and numbered
     * @param values the class number of every talkturn, or {@link #MISSING}; shape [talkturns]
     */
    public ClassLabel(String name, List<String> classes, int[] values) {
        this.name = name;
        this.classes = List.copyOf(classes);
        this.values = values.clone();
    }

    @Override
    public String name() {
        return name;
    }

    /** The names of the classes. */
    public List<String> classes() {
        return classes;
    }

    /** The class number of a talkturn, or {@link #MISSING}. */
    public int at(int row) {
        return values[row];
    }

    @Override
    public List<String> classNames() {
        return classes;
    }

    @Override
    public boolean has(int row, int classNumber) {
        return values[row] == classNumber;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isPresent(int row) {
        return values[row] != MISSING;
    }
}
