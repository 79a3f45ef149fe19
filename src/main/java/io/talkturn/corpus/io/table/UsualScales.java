package io.talkturn.corpus.io.table;

/** The scales on which people judge. */
public final class UsualScales {
    private static final double[][] SCALES = {
        {0, 1}, {-1, 1}, {1, 5}, {0, 5}, {1, 7}, {1, 9}, {-3, 3}, {0, 10}, {0, 100}
    };

    private UsualScales() {}

    /** The narrowest usual scale that holds all values, as its low and its high end; else the values' own range. */
    public static double[] narrowest(double lowest, double highest) {
        for (double[] scale : SCALES) {
            if (scale[0] <= lowest && highest <= scale[1]) {
                return scale.clone();
            }
        }
        return new double[] {lowest, Math.max(highest, Math.nextUp(lowest))};
    }
}
