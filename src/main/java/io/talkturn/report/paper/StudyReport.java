package io.talkturn.report.paper;

import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.report.Cell;
import io.talkturn.report.MetricNames;
import io.talkturn.report.Table;
import io.talkturn.report.study.CellResult;
import io.talkturn.report.study.ResultsTable;
import io.talkturn.report.study.StudyResults;
import io.talkturn.report.study.StudyTableKind;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.List;

/** The report of a study. */
public final class StudyReport {
    private StudyReport() {}

    /**
     * Reads a study; not for the UI thread.
     *
     * @throws UserError where it, or results in it, are damaged; of an unfinished one there is what there is
     */
    public static Report of(StudyFolder folder) {
        StudyResults results = StudyResults.read(folder);
        StudyFile file = results.file();
        StudyData data = StudyData.of(folder, file);
        return new Report(
                file.title(),
                data.simulated(),
                List.of(
                        new PaperSetting("Study", folder.name()),
                        new PaperSetting("Question", file.question().sentence()),
                        new PaperSetting("State", results.isDone() ? "finished" : "not finished: numbers may change"),
                        new PaperSetting(
                                "Made",
                                file.header().created() + ", Talkturn "
                                        + file.header().version()),
                        new PaperSetting("Report made with", "Talkturn " + Version.current())),
                StudyMethods.of(results, data),
                figures(results),
                tables(results));
    }

    private static List<Figure> figures(StudyResults results) {
        List<Figure> figures = new ArrayList<>();
        for (Column column : results.file().columns()) {
            Measure measure = Measure.ofTask(column.metric());
            List<DotFigure.Row> rows = new ArrayList<>();
            for (Condition condition : results.file().conditions()) {
                CellResult cell = results.of(column, condition);
                double[] all = cell.measured().stream()
                        .mapToDouble(one -> one.test(measure))
                        .toArray();
                rows.add(new DotFigure.Row(condition.title(), cell.value(measure), all, "n = " + all.length));
            }
            figures.add(DotFigure.of(
                    column.title(),
                    rows,
                    MetricNames.ofTask(column.metric(), ResultsTable.classes(results, column)) + " on test",
                    "Large: the trial that is best on dev (of folds, the mean of the best of each fold). Small: every trial that"
                            + " counts. n: trials."));
        }
        return figures;
    }

    private static List<Table> tables(StudyResults results) {
        List<Table> tables = new ArrayList<>();
        tables.add(trials(results));
        for (StudyTableKind kind : StudyTableKind.values()) {
            for (Column column : columns(results, kind)) {
                try {
                    Table table = kind.make(results, column);
                    if (!table.rows().isEmpty()) {
                        tables.add(table);
                    }
                } catch (UserError e) {
                    // a study of this kind has no such table
                }
            }
        }
        return tables;
    }

    /** Tables that are of one primary task stand once for each. */
    private static List<Column> columns(StudyResults results, StudyTableKind kind) {
        List<Column> all = results.file().columns();
        return kind == StudyTableKind.RESULTS || kind == StudyTableKind.SETTINGS ? all.subList(0, 1) : all;
    }

    private static Table trials(StudyResults results) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Column column : results.file().columns()) {
            for (Condition condition : results.file().conditions()) {
                CellResult cell = results.of(column, condition);
                rows.add(List.of(
                        Cell.of(column.title()),
                        Cell.of(condition.title()),
                        Cell.of(cell.trials().size()),
                        Cell.of(cell.measured().size()),
                        Cell.of(Math.toIntExact(cell.trials().stream()
                                .map(trial -> trial.plan().seed())
                                .distinct()
                                .count()))));
            }
        }
        return new Table(
                "study-trials",
                "Trials",
                List.of(
                        Table.Column.text("task"),
                        Table.Column.text("condition"),
                        Table.Column.count("planned"),
                        Table.Column.count("that count"),
                        Table.Column.count("seeds")),
                rows,
                List.of("That count: trials with results that neither diverged nor were excluded."));
    }
}
