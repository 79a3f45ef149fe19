package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;

/** Compares two models by bootstrapping over the trials of their searches (HAN-ROCK paper, appendix A.4). */
public final class TrialBootstrap {
    /** Draws in the paper. */
    public static final int DRAWS = 1000;

    private static final double TAIL = 0.025;

    private TrialBootstrap() {}

    /** What one trial reached: the dev value that it is chosen by and the test value that is reported. */
    public record Trial(double dev, double test) {}

    /**
     * The outcome of a comparison.
     *
     * @param low the lowest difference baseline - challenger left after dropping
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
            double meanChallenger) {}

    /** Draws of trial indices with replacement, shape [draws, trials]. */
    public static int[][] indices(int draws, int trials, RandomState random) {
        int[][] indices = new int[draws][trials];
        for (int[] draw : indices) {
            Arrays.setAll(draw, i -> random.below(trials));
        }
        return indices;
    }

    /**
     * The test value of the trial that is best on dev among those drawn; a tie goes to the lowest index.
     *
     * @param indices shape [draws, any]
     * @return shape [draws]
     */
    public static double[] draw(List<Trial> trials, int[][] indices, boolean higherIsBetter) {
        double[] chosen = new double[indices.length];
        for (int b = 0; b < chosen.length; b++) {
            int best = indices[b][0];
            for (int index : indices[b]) {
                int order = Double.compare(trials.get(index).dev, trials.get(best).dev);
                int better = higherIsBetter ? order : -order;
                if (better > 0 || (better == 0 && index < best)) {
                    best = index;
                }
            }
            chosen[b] = trials.get(best).test;
        }
        return chosen;
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
        Arrays.sort(differences);
        int dropped = (int) Math.floor(TAIL * differences.length);
        double low = differences[dropped];
        double high = differences[differences.length - 1 - dropped];
        return new Comparison(
                low,
                high,
                dropped,
                low > 0 || high < 0,
                Summary.of(baseline).mean(),
                Summary.of(challenger).mean());
    }
}
