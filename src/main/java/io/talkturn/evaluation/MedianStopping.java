package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * Stops a trial that does worse than its finished peers did (HAN-ROCK paper: search). Epochs count from 0 and are checked after
 * 5, 7, 9, ...
 */
public final class MedianStopping {
    private static final int FIRST_CHECK = 5;

    private MedianStopping() {}

    /**
     * What the rule says after an epoch.
     *
     * @param epoch counted from 0
     * @param best the trial's best dev value so far
     * @param peers how many finished trials reached this epoch
     * @param median of their running means, NaN where there are none
     * @param stop whether the best is strictly worse than the median
     */
    public record Decision(int epoch, double best, int peers, double median, boolean stop) {}

    /** Whether the rule is asked after this epoch, counted from 0. */
    public static boolean isCheckedAfter(int epoch) {
        return epoch >= FIRST_CHECK && (epoch - FIRST_CHECK) % 2 == 0;
    }

    /**
     * Decides after an epoch.
     *
     * @param trial the trial's dev values of epochs 0..epoch (later ones are not looked at)
     * @param finished dev values of the trials that ended by themselves; a stopped trial is none of them
     * @param higherIsBetter true: an even number of peers takes the lower median, false: the upper
     */
    public static Decision decide(double[] trial, List<double[]> finished, int epoch, boolean higherIsBetter) {
        double best = trial[0];
        for (int e = 1; e <= epoch; e++) {
            best = higherIsBetter ? Math.max(best, trial[e]) : Math.min(best, trial[e]);
        }
        double[] means = finished.stream()
                .filter(values -> values.length > epoch)
                .mapToDouble(values -> runningMean(values, epoch))
                .sorted()
                .toArray();
        if (means.length == 0) {
            return new Decision(epoch, best, 0, Double.NaN, false);
        }
        double median = means[higherIsBetter ? (means.length - 1) / 2 : means.length / 2];
        boolean stop = higherIsBetter ? best < median : best > median;
        return new Decision(epoch, best, means.length, median, stop);
    }

    private static double runningMean(double[] values, int epoch) {
        return Arrays.stream(values, 0, epoch + 1).sum() / (epoch + 1);
    }
}
