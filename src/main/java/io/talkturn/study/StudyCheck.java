package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunResults;
import io.talkturn.study.plan.Column;
import java.util.ArrayList;
import java.util.List;

/** Makes every decision of a study again from its folders, and names every difference (studies 2). */
public final class StudyCheck {
    private final StudyTrials trials;
    private final StudyFile file;
    private final List<String> differences = new ArrayList<>();
    private int decisions;

    /** @throws UserError where the study cannot be read */
    public StudyCheck(StudyFolder folder) {
        this.trials = new StudyTrials(folder);
        this.file = trials.file();
    }

    /**
     * What was found.
     *
     * @param trials how many were looked at
     * @param decisions how many were made again
     * @param differences in sentences, empty where all is as it was
     */
    public record Outcome(int trials, int decisions, List<String> differences) {
        public Outcome {
            differences = List.copyOf(differences);
        }
    }

    /** Checks all. */
    public Outcome run() {
        List<Trial> all = trials.list();
        for (Trial trial : all) {
            if (trial.state() == TrialState.DAMAGED) {
                differences.add("Trial " + trial.id() + " is damaged: " + trial.told());
            }
            if (trial.state().hasResults()) {
                decisions(trial);
            }
        }
        return new Outcome(all.size(), decisions, differences);
    }

    private void decisions(Trial trial) {
        Column column = file.column(trial.plan().cell());
        try {
            double[] values = new RunResults(trial.folder()).curve().values(column.metric());
            for (Decision decision : Decision.of(trial.folder().path(), values.length)) {
                decisions++;
                again(trial, column, values, decision);
            }
        } catch (UserError e) {
            differences.add("Trial " + trial.id() + " cannot be checked: " + e.line());
        }
    }

    private void again(Trial trial, Column column, double[] values, Decision before) {
        List<Trial> looked = trials.list(
                trial.plan().cell(), trial.plan().number() - file.rules().lag());
        Decision now = MedianRule.decide(column, values, looked, before.epoch());
        if (!now.equals(before)) {
            differences.add("Trial " + trial.id() + " was decided after epoch " + (before.epoch() + 1) + " by "
                    + MedianRule.words(before, column) + " Now: " + MedianRule.words(now, column));
        }
        boolean isLast = before.epoch() == values.length - 1;
        if (before.stop() != (isLast && trial.state() == TrialState.STOPPED)) {
            differences.add("Trial " + trial.id() + " has a decision after epoch " + (before.epoch() + 1)
                    + (before.stop() ? " to stop, and went on." : " to go on, and was stopped."));
        }
    }
}
