package io.talkturn.study;

import io.talkturn.evaluation.MedianStopping;
import io.talkturn.run.RunResults;
import io.talkturn.study.plan.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The median rule over the folders of settled trials (statistics 2, studies 2). */
final class MedianRule {
    private MedianRule() {}

    /**
     * Decides after an epoch.
     *
     * @param values the trial's dev values, at least to the epoch
     * @param looked the trials that are looked at, all settled
     * @param epoch counted from 0
     */
    static Decision decide(Column column, double[] values, List<Trial> looked, int epoch) {
        List<double[]> finished = new ArrayList<>();
        List<Decision.Evidence> evidence = new ArrayList<>();
        for (Trial other : looked) {
            Double mean = null;
            if (other.state() == TrialState.FINISHED) {
                double[] curve = new RunResults(other.folder()).curve().values(column.metric());
                finished.add(curve);
                mean = defined(MedianStopping.runningMean(curve, epoch));
            }
            evidence.add(new Decision.Evidence(other.plan().number(), other.state(), mean));
        }
        MedianStopping.Decision said = MedianStopping.decide(values, finished, epoch, column.higherIsBetter());
        return new Decision(epoch, defined(said.best()), defined(said.median()), evidence, said.stop());
    }

    private static @Nullable Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static String words(Decision decision, Column column) {
        if (decision.median() == null) {
            return "No earlier trial has finished that could be compared after epoch " + (decision.epoch() + 1) + ".";
        }
        return String.format(
                Locale.ROOT,
                "After epoch %d the best %s is %s, the median of earlier trials %.4f: %s.",
                decision.epoch() + 1,
                column.metric(),
                decision.best() == null ? "not defined" : String.format(Locale.ROOT, "%.4f", decision.best()),
                decision.median(),
                decision.stop() ? "stopped" : "it goes on");
    }
}
