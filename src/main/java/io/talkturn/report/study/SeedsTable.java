package io.talkturn.report.study;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.evaluation.Summary;
import io.talkturn.report.Cell;
import io.talkturn.report.MetricNames;
import io.talkturn.report.Table;
import io.talkturn.run.MetricRow;
import io.talkturn.run.compare.JudgedPredictions;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How stable it is, and Tables 3, 4 and 6 of the weak-label paper: means and standard deviations over seeds. */
public final class SeedsTable {
    private static final String SD = "sd (population)";
    private static final String OVER_SEEDS =
            "Mean ± population standard deviation on test over the seeds of the last stage; n is the number of seeds.";
    private static final String OVER_FOLDS =
            "Mean ± population standard deviation on test over folds and seeds; pooled: over all folds’ test predictions"
                    + " together, of the seed that is best on each fold’s dev.";

    private SeedsTable() {}

    /** The table of a column: a row a condition, a column a metric on test, over the seeds of the last stage. */
    public static Table of(StudyResults study, Column column) {
        List<Measure> measures = measures(study, column);
        List<List<Cell>> rows = new ArrayList<>();
        for (Condition condition : study.file().conditions()) {
            rows.add(row(study.of(column, condition), measures));
        }
        int classes = ResultsTable.classes(study, column);
        boolean folds = study.file().search().folds() != null;
        List<Table.Column> heads = new ArrayList<>(
                List.of(Table.Column.text("condition"), Table.Column.count(folds ? "folds × seeds" : "seeds")));
        for (Measure measure : measures) {
            String title = MetricNames.of(measure, classes);
            heads.add(Table.Column.spread(title, title + " " + SD));
            if (folds) {
                heads.add(Table.Column.metric(title + ", pooled"));
            }
        }
        List<String> notes = new ArrayList<>(List.of(folds ? OVER_FOLDS : OVER_SEEDS));
        notes.addAll(study.notes());
        return new Table(
                "study-seeds",
                study.file().header().name() + (folds ? ": over folds, " : ": over seeds, ") + column.title(),
                heads,
                rows,
                notes);
    }

    private static List<Cell> row(CellResult cell, List<Measure> measures) {
        List<CellResult.Measured> seeds = cell.seeds();
        Optional<JudgedPredictions> pooled = cell.isOfFolds()
                ? cell.predictions().map(all -> JudgedPredictions.of(all, Partition.TEST))
                : Optional.empty();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(cell.condition().title()), Cell.of(seeds.size())));
        for (Measure measure : measures) {
            double[] values =
                    seeds.stream().mapToDouble(one -> one.test(measure)).toArray();
            if (values.length == 0) {
                row.add(Cell.blank());
            } else {
                Summary summary = Summary.of(values);
                row.add(new Cell.Spread(summary.mean(), summary.populationSd()));
            }
            if (cell.isOfFolds()) {
                row.add(pooled.map(all -> Cell.of(all.everyValue(List.of(measure))[0]))
                        .orElse(Cell.blank()));
            }
        }
        return row;
    }

    /** The figures of a column of numbers, as far as something was measured; none of classes. */
    private static Stream<Measure> numbers(StudyResults study, Column column) {
        Set<String> measured = study.file().conditions().stream()
                .flatMap(condition -> study.of(column, condition).measured().stream())
                .findFirst()
                .map(one -> one.metrics().rows().stream().map(MetricRow::metric).collect(Collectors.toSet()))
                .orElse(Set.of());
        return ScaleMetrics.allNames().stream().filter(measured::contains).map(Measure::ofTask);
    }

    /** The chosen metric, then those of every class as the paper prints them. */
    static List<Measure> measures(StudyResults study, Column column) {
        List<String> classes = ClassesTable.classes(study, column);
        List<Measure> measures = new ArrayList<>(List.of(Measure.ofTask(column.metric())));
        if (classes.isEmpty()) {
            numbers(study, column)
                    .filter(measure -> !measures.contains(measure))
                    .forEach(measures::add);
            return measures;
        }
        String f1 = column.metric().startsWith("mean_") ? "mean_f1" : "weighted_f1";
        measures.add(Measure.ofTask(f1));
        classes.forEach(label -> measures.add(new Measure("weighted_accuracy", label)));
        classes.forEach(label -> measures.add(new Measure("f1", label)));
        return measures;
    }
}
