package io.talkturn.report.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.RandomState;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.run.MetricTable;
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
import java.util.Optional;

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
        int best = TrialBootstrap.best(pairs(new Measure(column.metric(), "")), column.higherIsBetter())
                .orElse(-1);
        return best < 0 ? Optional.empty() : Optional.of(measured.get(best));
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

    /** The test values of the paper's draws of trials; empty where there is no trial. */
    double[] draws(Measure measure) {
        List<TrialBootstrap.Trial> pairs = pairs(measure);
        if (pairs.isEmpty()) {
            return new double[0];
        }
        // one generator a cell: the same search is drawn for every measure of it
        return TrialBootstrap.draw(
                pairs, column.higherIsBetter(), new RandomState(Draws.seed(seed, "bootstrap " + cell)));
    }

    private List<TrialBootstrap.Trial> pairs(Measure measure) {
        return measured.stream()
                .map(one -> new TrialBootstrap.Trial(one.dev(), one.test(measure)))
                .toList();
    }
}
