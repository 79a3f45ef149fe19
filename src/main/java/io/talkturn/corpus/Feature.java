package io.talkturn.corpus;

/**
 * A measured feature with one value a talkturn: a facial action, a tone probability, a speech rate.
 *
 * <p>The features that the HAN-ROCK paper (tasks and targets) uses as auxiliary targets bear its task ids ({@code au05 .. au25},
 * {@code tone_happy .. tone_fear}).
 */
public final class Feature {
    private final String name;
    private final String unit;
    private final double[] values;

    /**
     * A column.
     *
     * @param unit what a value means, for example "intensity 0-5" or "probability"
     * @param values one value a talkturn, NaN where missing; shape [talkturns]
     */
    public Feature(String name, String unit, double[] values) {
        this.name = name;
        this.unit = unit;
        this.values = values.clone();
    }

    /** The name in files and on the command line. */
    public String name() {
        return name;
    }

    /** What a value means. */
    public String unit() {
        return unit;
    }

    /** The number of talkturns. */
    public int size() {
        return values.length;
    }

    /** The value of a talkturn, NaN where missing. */
    public double at(int row) {
        return values[row];
    }

    /** How many talkturns have no value. */
    public int missing() {
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return missing;
    }
}
