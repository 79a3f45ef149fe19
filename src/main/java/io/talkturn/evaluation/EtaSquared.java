package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The share of a result's variance that lies between the groups of a setting (studies 6): 1 where the setting decides all,
 * and with g groups of n results about (g - 1) / (n - 1) where it decides nothing, which {@link #byChance} says.
 */
public final class EtaSquared {
    /** Bootstraps of an interval. */
    public static final int DRAWS = 1000;

    private static final double TAIL = 0.025;

    private EtaSquared() {}

    /**
     * A share with its interval.
     *
     * @param value between 0 and 1, NaN where the results do not differ or there is one group only
     * @param low the 2.5th percentile of bootstraps over results, NaN where there is no value
     * @param high the 97.5th percentile
     * @param byChance what is expected where the setting decides nothing
     */
    public record Share(double value, double low, double high, double byChance) {}

    /**
     * The share of variance between groups.
     *
     * @param results shape [n]
     * @param groups the group of every result, any integers; shape [n]
     */
    public static double of(double[] results, int[] groups) {
        double mean = Arrays.stream(results).average().orElse(Double.NaN);
        double total = Arrays.stream(results).map(r -> (r - mean) * (r - mean)).sum();
        int[] distinct = Arrays.stream(groups).distinct().toArray();
        if (distinct.length < 2 || !(total > 0)) {
            return Double.NaN;
        }
        double between = 0;
        for (int group : distinct) {
            double[] own = IntStream.range(0, results.length)
                    .filter(i -> groups[i] == group)
                    .mapToDouble(i -> results[i])
                    .toArray();
            double difference = Arrays.stream(own).sum() / own.length - mean;
            between += own.length * difference * difference;
        }
        return between / total;
    }

    /** What is expected of n results in so many groups where nothing depends on them. */
    public static double byChance(int n, int groups) {
        return n < 2 ? Double.NaN : (groups - 1.0) / (n - 1);
    }

    /** The share with its interval over {@link #DRAWS} bootstraps; draws in which it is not defined are left out. */
    public static Share share(double[] results, int[] groups, RandomState random) {
        int distinct = (int) Arrays.stream(groups).distinct().count();
        double value = of(results, groups);
        double chance = byChance(results.length, distinct);
        if (Double.isNaN(value)) {
            return new Share(value, Double.NaN, Double.NaN, chance);
        }
        double[] draws = IntStream.range(0, DRAWS)
                .mapToDouble(_ -> draw(results, groups, random))
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        if (draws.length == 0) {
            return new Share(value, Double.NaN, Double.NaN, chance);
        }
        int dropped = (int) Math.floor(TAIL * draws.length);
        return new Share(value, draws[dropped], draws[draws.length - 1 - dropped], chance);
    }

    private static double draw(double[] results, int[] groups, RandomState random) {
        int n = results.length;
        double[] drawnResults = new double[n];
        int[] drawnGroups = new int[n];
        for (int i = 0; i < n; i++) {
            int from = random.below(n);
            drawnResults[i] = results[from];
            drawnGroups[i] = groups[from];
        }
        return of(drawnResults, drawnGroups);
    }
}
