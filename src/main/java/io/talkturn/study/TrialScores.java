package io.talkturn.study;

import io.talkturn.corpus.Partition;
import io.talkturn.run.RunResults;
import io.talkturn.study.plan.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What trials reached, and which of them is the best on dev. */
public final class TrialScores {
    /** Dev values that differ by less are a tie, which the lower number wins. */
    public static final double TIE = 1e-12;

    private static final String PRIMARY = "pri";

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
                ? new RunResults(trial.folder()).metrics().value(Partition.TEST, PRIMARY, metric)
                : OptionalDouble.empty();
    }

    /** The trials that have a dev value, the best first; ties by number. */
    public static List<Trial> ranked(List<Trial> trials, Column column) {
        record Scored(Trial trial, double dev) {}
        List<Scored> scored = trials.stream()
                .flatMap(trial -> dev(trial, column).stream().mapToObj(dev -> new Scored(trial, dev)))
                .toList();
        double sign = column.higherIsBetter() ? -1 : 1;
        // values within a tie of the one before them are no order, so ranks are given one at a time
        List<Scored> left = new ArrayList<>(scored);
        List<Trial> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            double best = left.stream().mapToDouble(s -> sign * s.dev()).min().orElseThrow();
            Scored next = left.stream()
                    .filter(s -> sign * s.dev() - best <= TIE)
                    .min(Comparator.comparingInt(s -> s.trial().plan().number()))
                    .orElseThrow();
            ranked.add(next.trial());
            left.remove(next);
        }
        return ranked;
    }

    /** The trial that is best on dev. */
    public static Optional<Trial> best(List<Trial> trials, Column column) {
        return ranked(trials, column).stream().findFirst();
    }
}
