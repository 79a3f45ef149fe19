package io.talkturn.corpus;

/** A label on a scale, for example valence from 1 to 5. */
public final class NumberLabel implements Label {
    private final String name;
    private final double lowest;
    private final double highest;
    private final double[] values;

    /**
     * A column.
     *
     * @param lowest the low end of the scale (not of the values)
     * @param highest the high end of the scale
     * @param values one value a talkturn, NaN where missing; shape [talkturns]
     */
    public NumberLabel(String name, double lowest, double highest, double[] values) {
        this.name = name;
        this.lowest = lowest;
        this.highest = highest;
        this.values = values.clone();
    }

    @Override
    public String name() {
        return name;
    }

    /** The low end of the scale. */
    public double lowest() {
        return lowest;
    }

    /** The high end of the scale. */
    public double highest() {
        return highest;
    }

    /** Both ends of the scale. */
    public NumberScale scale() {
        return new NumberScale(lowest, highest);
    }

    /** The value of a talkturn, NaN where missing. */
    public double at(int row) {
        return values[row];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isPresent(int row) {
        return !Double.isNaN(values[row]);
    }
}
