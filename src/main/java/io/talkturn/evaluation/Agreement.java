package io.talkturn.evaluation;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two judges agree on the class of the same things, for example people and a model.
 *
 * @param n things that both judged
 * @param share of them on which both say the same, NaN for none
 * @param kappa Cohen's: agreement beyond what their own frequencies would give by chance; NaN where that is all there is
 */
public record Agreement(int n, double share, double kappa) {
    /** The class of something that a judge did not judge. */
    public static final int MISSING = -1;

    /**
     * The agreement of two judges, shape [things] each, {@link #MISSING} where one did not judge.
     *
     * @throws IllegalArgumentException where they differ in length
     */
    public static Agreement of(int[] a, int[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("Judgements of " + a.length + " and " + b.length + " things");
        }
        int n = 0;
        int same = 0;
        Map<Integer, Integer> ofA = new HashMap<>();
        Map<Integer, Integer> ofB = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            if (a[i] != MISSING && b[i] != MISSING) {
                n++;
                same += a[i] == b[i] ? 1 : 0;
                ofA.merge(a[i], 1, Integer::sum);
                ofB.merge(b[i], 1, Integer::sum);
            }
        }
        if (n == 0) {
            return new Agreement(0, Double.NaN, Double.NaN);
        }
        long byChance = 0;
        for (var entry : ofA.entrySet()) {
            byChance += (long) entry.getValue() * ofB.getOrDefault(entry.getKey(), 0);
        }
        double expected = (double) byChance / ((double) n * n);
        double observed = (double) same / n;
        return new Agreement(n, observed, expected == 1 ? Double.NaN : (observed - expected) / (1 - expected));
    }
}
