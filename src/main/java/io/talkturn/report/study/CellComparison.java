package io.talkturn.report.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.McNemar;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.compare.Measure;
import io.talkturn.run.compare.PairedPredictions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell against the baseline of its column, challenger minus baseline (studies 4): over the trials of both searches by the
 * paper's bootstrap, over the test conversations of the two chosen models by the jackknife.
 *
 * @param value the test value of the trial that is best on dev, of folds their mean; NaN where there is none
 * @param spread the bootstrap's mean and interval of the value itself; null without trials
 * @param trials the bootstrap's difference, null for the baseline and where a side has no trial
 * @param conversations the jackknife's difference, null for the baseline and where the two cannot be paired
 * @param mcNemar of accuracy, null where it does not apply
 */
public record CellComparison(
        CellResult cell,
        double value,
        TrialBootstrap.@Nullable Spread spread,
        TrialBootstrap.@Nullable Comparison trials,
        @Nullable JackknifeEstimate conversations,
        @Nullable McNemar mcNemar) {
    /** The cell by itself: the baseline. */
    static CellComparison alone(CellResult cell, Measure measure) {
        double[] draws = cell.draws(measure);
        return new CellComparison(cell, value(cell, measure), spread(draws), null, null, null);
    }

    /** The cell against the baseline. */
    static CellComparison of(CellResult baseline, CellResult challenger, Measure measure) {
        double[] first = baseline.draws(measure);
        double[] second = challenger.draws(measure);
        Optional<PairedPredictions> pair = pair(baseline, challenger);
        return new CellComparison(
                challenger,
                value(challenger, measure),
                spread(second),
                first.length == 0 || second.length == 0 ? null : TrialBootstrap.compare(first, second),
                pair.map(both -> both.differences(List.of(measure)).getFirst()).orElse(null),
                pair.flatMap(PairedPredictions::mcNemar).orElse(null));
    }

    private static double value(CellResult cell, Measure measure) {
        return cell.value(measure);
    }

    private static TrialBootstrap.@Nullable Spread spread(double... draws) {
        return draws.length == 0 ? null : TrialBootstrap.spread(draws);
    }

    /** The test predictions of the two chosen models, empty where one is missing or they share no talkturn. */
    static Optional<PairedPredictions> pair(CellResult baseline, CellResult challenger) {
        Optional<PredictionTable> first = baseline.predictions();
        Optional<PredictionTable> second = challenger.predictions();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PairedPredictions.of(first.get(), second.get(), Partition.TEST));
        } catch (UserError e) {
            // no test partition, or none in common: there is nothing to compare over
            return Optional.empty();
        }
    }

    /** Whether both sides are settled, so that no mark could still change. */
    boolean isFinal(CellResult baseline) {
        return cell.isSettled() && baseline.isSettled();
    }
}
