package io.talkturn.task;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A target that is one of a few classes: a class primary task, and the historical and future tasks beside it. */
public final class ClassTarget implements Target {
    /** The class number of a talkturn without a target. */
    public static final int MISSING = -1;

    private final String id;
    private final List<String> classes;
    private final int[] values;
    private final BitSet filled;

    ClassTarget(String id, List<String> classes, int[] values, BitSet filled) {
        this.id = id;
        this.classes = List.copyOf(classes);
        this.values = values.clone();
        this.filled = (BitSet) filled.clone();
    }

    @Override
    public String id() {
        return id;
    }

    /** The names of the classes by number. */
    public List<String> classes() {
        return classes;
    }

    /** The class number of a talkturn, or {@link #MISSING}. */
    public int at(int row) {
        return values[row];
    }

    @Override
    public int outputs() {
        return classes.size();
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isPresent(int row) {
        return values[row] != MISSING;
    }

    @Override
    public boolean isFilled(int row) {
        return filled.get(row);
    }

    @Override
    public int present() {
        return (int) Arrays.stream(values).filter(v -> v != MISSING).count();
    }

    @Override
    public int filled() {
        return filled.cardinality();
    }
}
