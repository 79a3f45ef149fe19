package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

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
     * Decides after an epoch. A dev value that is not defined (NaN) makes no best; a trial without any best goes on.
     *
     * @param trial the trial's dev values of epochs 0..epoch (later ones are not looked at)
     * @param finished dev values of the trials that ended by themselves; a stopped trial is none of them
     * @param higherIsBetter true: an even number of peers takes the lower median, false: the upper
     */
    public static Decision decide(double[] trial, List<double[]> finished, int epoch, boolean higherIsBetter) {
        double best = best(trial, epoch, higherIsBetter);
        double[] means = finished.stream()
                .mapToDouble(values -> runningMean(values, epoch))
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        if (means.length == 0) {
            return new Decision(epoch, best, 0, Double.NaN, false);
        }
        double median = means[higherIsBetter ? (means.length - 1) / 2 : means.length / 2];
        // false for a best that is not defined
        boolean stop = higherIsBetter ? best < median : best > median;
        return new Decision(epoch, best, means.length, median, stop);
    }

    private static double best(double[] values, int epoch, boolean higherIsBetter) {
        DoubleStream defined = defined(values, epoch);
        return (higherIsBetter ? defined.max() : defined.min()).orElse(Double.NaN);
    }

    /** The mean of the defined values of epochs 0..epoch; NaN where there is none, or the epoch was not reached. */
    public static double runningMean(double[] values, int epoch) {
        if (values.length <= epoch) {
            return Double.NaN;
        }
        double[] defined = defined(values, epoch).toArray();
        return defined.length == 0 ? Double.NaN : Arrays.stream(defined).sum() / defined.length;
    }

    private static DoubleStream defined(double[] values, int epoch) {
        return Arrays.stream(values, 0, epoch + 1).filter(value -> !Double.isNaN(value));
    }
}
