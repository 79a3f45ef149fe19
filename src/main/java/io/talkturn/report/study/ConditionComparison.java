package io.talkturn.report.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.ComparisonTable;
import io.talkturn.report.Table;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Two conditions of a study, every metric: their chosen models over conversations, their searches over trials. */
public final class ConditionComparison {
    private ConditionComparison() {}

    /**
     * The table, second minus first, of the trials that are best on dev.
     *
     * @throws UserError where a condition is unknown or has no results yet
     */
    public static Table of(StudyResults study, Column column, String first, String second) {
        CellResult baseline = study.of(column, condition(study, first));
        CellResult challenger = study.of(column, condition(study, second));
        Table table = ComparisonTable.of(side(baseline, column), side(challenger, column), Partition.TEST);
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(trials(baseline, challenger, ResultsTable.measure(column)));
        notes.addAll(study.notes());
        return new Table("study-compare", table.title(), table.columns(), table.rows(), notes);
    }

    private static Condition condition(StudyResults study, String id) {
        return study.file().conditions().stream()
                .filter(condition ->
                        condition.id().equals(id) || condition.title().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The study has no condition “" + id + "”.",
                        "Use one of: "
                                + study.file().conditions().stream()
                                        .map(Condition::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static ComparisonTable.Side side(CellResult cell, Column column) {
        PredictionTable predictions = cell.predictions()
                .orElseThrow(() -> new UserError(
                        "The condition “" + cell.condition().title() + "” has no results yet.",
                        "Wait until one of its trials has finished."));
        return new ComparisonTable.Side(cell.condition().title(), column.primary(), predictions);
    }

    private static String trials(CellResult baseline, CellResult challenger, Measure measure) {
        if (baseline.isOfFolds()) {
            return "All folds’ test predictions together: " + baseline.chosen().size() + " and "
                    + challenger.chosen().size() + " folds. There is no search over trials.";
        }
        TrialBootstrap.Comparison compared = TrialBootstrap.compare(baseline.draws(measure), challenger.draws(measure));
        TrialBootstrap.Spread difference = compared.challengerMinusBaseline();
        Cell.Interval interval = new Cell.Interval(difference.mean(), difference.low(), difference.high());
        return "Over trials (bootstrap, " + TrialBootstrap.DRAWS + " draws of "
                + baseline.measured().size() + " and " + challenger.measured().size() + " trials), "
                + measure.metric() + ": " + Table.Column.interval("").shown(interval)
                + (compared.significant() ? ", which excludes 0." : ", which does not exclude 0.");
    }
}
