package io.talkturn.task;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A target that is a number: every measured task, and with a number primary task all tasks. Measured values are ranks
 * on the scale of the primary task (0..1 where that is a class), so that no task's loss is larger for its unit.
 */
public final class NumberTarget implements Target {
    private final String id;
    private final double lowest;
    private final double highest;
    private final double[] values;
    private final BitSet filled;

    NumberTarget(String id, double lowest, double highest, double[] values, BitSet filled) {
        this.id = id;
        this.lowest = lowest;
        this.highest = highest;
        this.values = values.clone();
        this.filled = (BitSet) filled.clone();
    }

    @Override
    public String id() {
        return id;
    }

    /** The low end of the scale. */
    public double lowest() {
        return lowest;
    }

    /** The high end of the scale. */
    public double highest() {
        return highest;
    }

    /** The number of a talkturn, NaN without a target. */
    public double at(int row) {
        return values[row];
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isPresent(int row) {
        return !Double.isNaN(values[row]);
    }

    @Override
    public boolean isFilled(int row) {
        return filled.get(row);
    }

    @Override
    public int present() {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    @Override
    public int filled() {
        return filled.cardinality();
    }
}
