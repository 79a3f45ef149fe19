package io.talkturn.report.study;

import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;

/** Which classes gain: Table 4 of the HAN-ROCK paper, F1 of every class of the trial that is best on dev. */
public final class ClassesTable {
    private ClassesTable() {}

    /**
     * The table of a column, a row a class and a column a condition.
     *
     * @throws UserError where the column has no classes, or nothing was measured yet
     */
    public static Table of(StudyResults study, Column column) {
        List<String> classes = classes(study, column);
        if (classes.isEmpty()) {
            throw new UserError(
                    "There are no classes of “" + column.title() + "” yet: it has numbers, or no trial has finished.",
                    "Choose a column with classes, or wait for a trial.");
        }
        List<Condition> conditions = study.file().conditions();
        ComparedColumn compared = new ComparedColumn();
        for (String label : classes) {
            for (Condition condition : conditions) {
                compared.add(
                        ResultsTable.comparison(study, column, condition, new Measure("f1", label)),
                        study.of(column, study.baseline()));
            }
        }
        List<Cell> cells = compared.made();
        List<List<Cell>> rows = new ArrayList<>();
        for (String label : classes) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(label)));
            row.addAll(cells.subList(rows.size() * conditions.size(), (rows.size() + 1) * conditions.size()));
            rows.add(row);
        }
        List<Table.Column> heads = new ArrayList<>(List.of(Table.Column.text("class")));
        conditions.forEach(condition -> heads.add(ComparedColumn.head(condition.title())));
        return new Table(
                "study-classes",
                study.file().header().name() + ": F1 by class, " + column.title(),
                heads,
                rows,
                ResultsTable.notes(study, compared));
    }

    /** The classes of a column, as far as something was measured; none for numbers. */
    static List<String> classes(StudyResults study, Column column) {
        return study.file().conditions().stream()
                .flatMap(condition -> study.of(column, condition).measured().stream())
                .findFirst()
                .map(one -> one.metrics().classes(AuxiliaryTask.PRIMARY_ID))
                .orElse(List.of());
    }
}
