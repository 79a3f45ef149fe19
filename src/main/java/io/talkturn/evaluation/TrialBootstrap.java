package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares two models by bootstrapping over the trials of their searches (HAN-ROCK paper, appendix A.4): would another
 * search have found another winner? It speaks of searches, not of other conversations, and has no p.
 *
 * <p>Dev values within 1e-12 of the best are a tie, which goes to the lowest number; an end of an interval within 1e-12 of
 * 0 is 0. A trial whose dev value is not defined is chosen by no draw.
 */
public final class TrialBootstrap {
    /** Draws in the paper. */
    public static final int DRAWS = 1000;

    private static final double TAIL = 0.025;

    private TrialBootstrap() {}

    /** What one trial reached: the dev value that it is chosen by and the test value that is reported. */
    public record Trial(double dev, double test) {}

    /**
     * What the draws of one search gave, the lowest and highest 2.5% dropped. All are NaN where one draw has no value.
     *
     * @param mean of all draws
     * @param low the lowest draw left
     * @param high the highest draw left
     */
    public record Spread(double mean, double low, double high) {}

    /**
     * The outcome of a comparison, baseline minus challenger as in the paper; {@link #challengerMinusBaseline} has it as
     * Talkturn's tables have it. Where one draw has no value, the ends and the mean of its side are NaN, and nothing is
     * significant.
     *
     * @param low the lowest difference left after dropping
     * @param high the highest one left
     * @param droppedEachSide how many were dropped at each end
     * @param significant whether [low, high] excludes 0; an end equal to 0 includes it
     * @param meanBaseline mean of the baseline's draws
     * @param meanChallenger mean of the challenger's draws
     */
    public record Comparison(
            double low,
            double high,
            int droppedEachSide,
            boolean significant,
            double meanBaseline,
            double meanChallenger) {
        /** The mean difference and its interval with the sign of the tables. */
        public Spread challengerMinusBaseline() {
            return new Spread(meanChallenger - meanBaseline, -high, -low);
        }
    }

    /** Draws of trial indices with replacement, shape [draws, trials]. */
    public static int[][] indices(int draws, int trials, RandomState random) {
        int[][] indices = new int[draws][trials];
        for (int[] draw : indices) {
            Arrays.setAll(draw, i -> random.below(trials));
        }
        return indices;
    }

    /** The number, from 0, of the trial that is best on dev; empty where no trial has a dev value. */
    public static OptionalInt best(List<Trial> trials, boolean higherIsBetter) {
        return best(trials, IntStream.range(0, trials.size()).toArray(), higherIsBetter);
    }

    /** The test values of {@link #DRAWS} draws from the trials, of which there must be one. */
    public static double[] draw(List<Trial> trials, boolean higherIsBetter, RandomState random) {
        return draw(trials, indices(DRAWS, trials.size(), random), higherIsBetter);
    }

    /**
     * The test value of the trial that is best on dev among those drawn, NaN where none of them has a dev value.
     *
     * @param indices shape [draws, any]
     * @return shape [draws]
     */
    public static double[] draw(List<Trial> trials, int[][] indices, boolean higherIsBetter) {
        return Arrays.stream(indices)
                .map(drawn -> best(trials, drawn, higherIsBetter))
                .mapToDouble(best -> best.isPresent() ? trials.get(best.getAsInt()).test : Double.NaN)
                .toArray();
    }

    /**
     * What the draws of one search gave.
     *
     * @param draws shape [any but 0]
     */
    public static Spread spread(double... draws) {
        if (isUndefined(draws)) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = DoubleStream.of(draws).sorted().toArray();
        int dropped = dropped(sorted);
        return new Spread(Summary.of(draws).mean(), sorted[dropped], sorted[sorted.length - 1 - dropped]);
    }

    /**
     * Compares independent draws.
     *
     * @param baseline shape [draws]
     * @param challenger shape [draws]
     */
    public static Comparison compare(double[] baseline, double[] challenger) {
        if (baseline.length != challenger.length || baseline.length == 0) {
            throw new IllegalArgumentException(baseline.length + " and " + challenger.length + " draws");
        }
        double[] differences = new double[baseline.length];
        Arrays.setAll(differences, b -> baseline[b] - challenger[b]);
        Spread kept = spread(differences);
        return new Comparison(
                kept.low,
                kept.high,
                dropped(differences),
                Tolerance.excludesZero(kept.low, kept.high),
                spread(baseline).mean,
                spread(challenger).mean);
    }

    private static OptionalInt best(List<Trial> trials, int[] drawn, boolean higherIsBetter) {
        DoubleStream defined =
                Arrays.stream(drawn).mapToDouble(index -> trials.get(index).dev).filter(dev -> !Double.isNaN(dev));
        double best = (higherIsBetter ? defined.max() : defined.min()).orElse(Double.NaN);
        return Arrays.stream(drawn)
                .filter(index -> Tolerance.isSame(trials.get(index).dev, best))
                .min();
    }

    private static int dropped(double... draws) {
        return (int) Math.floor(TAIL * draws.length);
    }

    private static boolean isUndefined(double... draws) {
        return DoubleStream.of(draws).anyMatch(Double::isNaN);
    }
}
