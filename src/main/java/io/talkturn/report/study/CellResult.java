package io.talkturn.report.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.RandomState;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunResults;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialScores;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Draws;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a condition reached in a column (studies 4): a stopped trial keeps its best epoch, and counts; diverged and excluded
 * ones do not.
 *
 * @param cell its name, {@link Column#cell}
 * @param column what is predicted
 * @param condition what is compared
 * @param trials all of them
 * @param measured those that have results that count, by number
 * @param seed from which bootstraps are drawn
 */
public record CellResult(
        String cell, Column column, Condition condition, List<Trial> trials, List<Measured> measured, long seed) {
    /**
     * A trial with what it reached.
     *
     * @param dev its best value on dev, NaN where none is defined
     */
    public record Measured(Trial trial, double dev, MetricTable metrics) {
        /** A metric on test, NaN where it is not defined. */
        public double test(Measure measure) {
            return metrics.value(Partition.TEST, AuxiliaryTask.PRIMARY_ID, measure.label(), measure.metric())
                    .orElse(Double.NaN);
        }
    }

    public CellResult {
        trials = List.copyOf(trials);
        measured = List.copyOf(measured);
    }

    /**
     * Reads the results of a cell.
     *
     * @throws io.talkturn.foundation.UserError where results are damaged
     */
    static CellResult read(StudyStatus study, Column column, Condition condition) {
        String cell = column.cell(condition);
        List<Trial> trials = study.trials().stream()
                .filter(trial -> trial.plan().cell().equals(cell))
                .toList();
        List<Measured> measured = new ArrayList<>();
        for (Trial trial : trials) {
            if (trial.state().hasResults()) {
                measured.add(new Measured(
                        trial,
                        TrialScores.dev(trial, column).orElse(Double.NaN),
                        new RunResults(trial.folder()).metrics()));
            }
        }
        return new CellResult(
                cell, column, condition, trials, measured, study.file().rules().seed());
    }

    /** Whether nothing about it changes any more. */
    public boolean isSettled() {
        return trials.stream().allMatch(trial -> trial.state().isSettled());
    }

    /** How many trials stand there. */
    public int count(TrialState state) {
        return (int) trials.stream().filter(trial -> trial.state() == state).count();
    }

    /** How many are settled. */
    public int settled() {
        return (int) trials.stream().filter(trial -> trial.state().isSettled()).count();
    }

    /** The trial that is best on dev; a tie goes to the lower number. */
    public Optional<Measured> best() {
        return best(measured);
    }

    private Optional<Measured> best(List<Measured> of) {
        int best = TrialBootstrap.best(pairs(of, new Measure(column.metric(), "")), column.higherIsBetter())
                .orElse(-1);
        return best < 0 ? Optional.empty() : Optional.of(of.get(best));
    }

    /** Whether the trials are of folds. */
    public boolean isOfFolds() {
        return trials.stream().anyMatch(trial -> trial.plan().fold() != null);
    }

    /**
     * The trials that the tables show: the one that is best on dev; of folds, the one of each fold, in their order. A value
     * of the cell is then the mean over folds, and predictions are those of all folds together.
     */
    public List<Measured> chosen() {
        if (!isOfFolds()) {
            return best().stream().toList();
        }
        Map<Integer, List<Measured>> byFold =
                measured.stream().collect(Collectors.groupingBy(CellResult::fold, TreeMap::new, Collectors.toList()));
        List<Measured> chosen = new ArrayList<>();
        byFold.values().forEach(of -> best(of).ifPresent(chosen::add));
        return chosen;
    }

    private static int fold(Measured one) {
        RunFold fold = one.trial().plan().fold();
        return fold == null ? 0 : fold.number();
    }

    /** What the chosen trials reached on test, of folds their mean; NaN where there is none. */
    public double value(Measure measure) {
        return chosen().stream().mapToDouble(one -> one.test(measure)).average().orElse(Double.NaN);
    }

    /** The test predictions of the chosen trials; empty where there is none. */
    Optional<PredictionTable> predictions() {
        List<PredictionTable> all = chosen().stream()
                .map(one -> new RunResults(one.trial().folder()).predictions())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(PredictionTable.together(all));
    }

    /** The trials of the last stage, over which means are taken: those that differ in the seed alone. */
    public List<Measured> seeds() {
        int last = measured.stream()
                .mapToInt(one -> one.trial().plan().stage())
                .max()
                .orElse(1);
        return measured.stream()
                .filter(one -> one.trial().plan().stage() == last)
                .toList();
    }

    /**
     * The test values of the paper's draws of trials; empty where there is no trial, and of folds, which no search chooses
     * among.
     */
    double[] draws(Measure measure) {
        List<TrialBootstrap.Trial> pairs = pairs(measured, measure);
        if (pairs.isEmpty() || isOfFolds()) {
            return new double[0];
        }
        // one generator a cell: the same search is drawn for every measure of it
        return TrialBootstrap.draw(
                pairs, column.higherIsBetter(), new RandomState(Draws.seed(seed, "bootstrap " + cell)));
    }

    private static List<TrialBootstrap.Trial> pairs(List<Measured> of, Measure measure) {
        return of.stream()
                .map(one -> new TrialBootstrap.Trial(one.dev(), one.test(measure)))
                .toList();
    }
}
