package io.talkturn.report.study;

import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.report.Cell;
import io.talkturn.report.ConversationNotes;
import io.talkturn.report.Marks;
import io.talkturn.report.MetricNames;
import io.talkturn.report.Table;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.List;

/** The answer of a study: Tables 1 to 3 of the HAN-ROCK paper, a row a condition and a column a primary task. */
public final class ResultsTable {
    private static final String FOLDS =
            "Mean over folds of the test value, of several seeds that of the seed that is best on"
                    + " the fold’s dev. Differences over conversations are of all folds’ test predictions together; there is no search"
                    + " over trials, and so no bootstrap of trials.";

    private ResultsTable() {}

    /** The table; a cell is the test value of the trial that is best on dev. */
    public static Table of(StudyResults study) {
        List<Column> columns = study.file().columns();
        ComparedColumn compared = new ComparedColumn();
        for (Condition condition : study.file().conditions()) {
            for (Column column : columns) {
                CellResult baseline = study.of(column, study.baseline());
                compared.add(comparison(study, column, condition, measure(column)), baseline);
            }
        }
        List<Cell> cells = compared.made();
        List<List<Cell>> rows = new ArrayList<>();
        for (Condition condition : study.file().conditions()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(condition.title())));
            row.addAll(cells.subList(rows.size() * columns.size(), (rows.size() + 1) * columns.size()));
            rows.add(row);
        }
        List<Table.Column> heads = new ArrayList<>(List.of(Table.Column.text("condition")));
        columns.forEach(column -> heads.add(ComparedColumn.head(title(study, column))));
        return new Table(
                "study-results",
                study.file().header().name() + ": " + study.file().question().sentence(),
                heads,
                rows,
                notes(study, compared));
    }

    static CellComparison comparison(StudyResults study, Column column, Condition condition, Measure measure) {
        CellResult cell = study.of(column, condition);
        CellResult baseline = study.of(column, study.baseline());
        return cell.cell().equals(baseline.cell())
                ? CellComparison.alone(cell, measure)
                : CellComparison.of(baseline, cell, measure);
    }

    static Measure measure(Column column) {
        return Measure.ofTask(column.metric());
    }

    private static String title(StudyResults study, Column column) {
        return column.title() + ", " + MetricNames.ofTask(column.metric(), classes(study, column));
    }

    /** How many classes a column has, as far as something was measured; 0 for numbers. */
    public static int classes(StudyResults study, Column column) {
        return ClassesTable.classes(study, column).size();
    }

    /** Method, what is missing, and how many conversations the marks rest on. */
    static List<String> notes(StudyResults study, ComparedColumn compared) {
        List<String> notes = new ArrayList<>();
        if (study.file().search().folds() != null) {
            notes.add(FOLDS);
            notes.addAll(conversations(compared));
            notes.addAll(study.notes());
            return notes;
        }
        notes.add("Test value of the trial that is best on dev. " + Marks.TRIALS
                + " the 95% interval of the difference to “"
                + study.baseline().title() + "” excludes 0 (bootstrap of trials, " + TrialBootstrap.DRAWS
                + " draws).");
        notes.addAll(conversations(compared));
        notes.addAll(study.notes());
        return notes;
    }

    private static List<String> conversations(ComparedColumn compared) {
        List<Integer> counts = compared.conversations().stream()
                .map(one -> one.conversations())
                .distinct()
                .sorted()
                .toList();
        if (counts.isEmpty()) {
            return List.of();
        }
        String words =
                counts.size() == 1 ? counts.getFirst().toString() : counts.getFirst() + " to " + counts.getLast();
        List<String> notes = new ArrayList<>(List.of("Over " + words + " test conversations:"));
        notes.addAll(ConversationNotes.of(compared.conversations()));
        return List.of(String.join(" ", notes));
    }
}
