package io.talkturn.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.run.RunResults;
import io.talkturn.study.plan.Column;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What trials reached, and which of them is the best on dev. */
public final class TrialScores {
    private TrialScores() {}

    /**
     * The best dev value of a trial's curve; empty where it has no results that count, or none is defined.
     *
     * @throws io.talkturn.foundation.UserError where its results are damaged
     */
    public static OptionalDouble dev(Trial trial, Column column) {
        if (!trial.state().hasResults()) {
            return OptionalDouble.empty();
        }
        double[] defined = Arrays.stream(new RunResults(trial.folder()).curve().values(column.metric()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return column.higherIsBetter()
                ? Arrays.stream(defined).max()
                : Arrays.stream(defined).min();
    }

    /** A metric of the primary task on test; empty where it was not measured or is not defined. */
    public static OptionalDouble test(Trial trial, String metric) {
        return trial.state().hasResults()
                ? new RunResults(trial.folder()).metrics().value(Partition.TEST, AuxiliaryTask.PRIMARY_ID, metric)
                : OptionalDouble.empty();
    }

    /** The trials that have a dev value, the best first; a tie goes to the lower number. */
    public static List<Trial> ranked(List<Trial> trials, Column column) {
        List<Trial> left = new ArrayList<>(trials);
        List<Trial> ranked = new ArrayList<>();
        while (true) {
            // values within a tie of each other are no order, so ranks are given one at a time
            OptionalInt best = TrialBootstrap.best(
                    left.stream()
                            .map(trial ->
                                    new TrialBootstrap.Trial(dev(trial, column).orElse(Double.NaN), Double.NaN))
                            .toList(),
                    column.higherIsBetter());
            if (best.isEmpty()) {
                return ranked;
            }
            ranked.add(left.remove(best.getAsInt()));
        }
    }

    /** The trial that is best on dev. */
    public static Optional<Trial> best(List<Trial> trials, Column column) {
        return ranked(trials, column).stream().findFirst();
    }
}
