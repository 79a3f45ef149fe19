package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction of several p values for having been tested together. */
public final class Holm {
    private Holm() {}

    /**
     * Adjusted p values: the i-th smallest of m is multiplied by m - i (i from 0), made not to fall, and cut at 1.
     *
     * @param p shape [any]; NaN (not tested) stays NaN and does not count
     * @return in the order given
     */
    public static double[] adjusted(double... p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double highest = 0;
        for (int place = 0; place < order.length; place++) {
            highest = Math.max(highest, Math.min(1, (order.length - place) * p[order[place]]));
            adjusted[order[place]] = highest;
        }
        return adjusted;
    }
}
