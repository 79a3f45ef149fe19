package io.talkturn.report.study;

import io.talkturn.report.Cell;
import io.talkturn.report.Marks;
import io.talkturn.report.Table;
import io.talkturn.run.compare.Measure;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the papers' values below one's own, row by row, where a condition and a column of theirs are the same. */
public final class PublishedTable {
    /** How a row of theirs is told from one's own. */
    public static final String MARK = ", published";

    private PublishedTable() {}

    /**
     * The table with the published rows below; without any, with a sentence that says so.
     *
     * @param kind what the table is
     * @param column of a table of one primary task
     */
    public static Table below(Table own, StudyResults study, StudyTableKind kind, Column column) {
        String paper = table(study.file().question(), kind, key(column));
        List<List<Cell>> rows = new ArrayList<>(own.rows());
        for (int row = 0; row < own.rows().size(); row++) {
            List<Cell> published = row(own, study, kind, column, paper, row);
            if (published.stream().skip(1).anyMatch(cell -> !(cell instanceof Cell.Blank))) {
                rows.add(published);
            }
        }
        List<String> notes = new ArrayList<>(own.notes());
        notes.add(
                rows.size() == own.rows().size()
                        ? "The papers print no value for these conditions on these corpora."
                        : "Published: " + PublishedCells.ALL.source(paper) + ".");
        return new Table(own.name(), own.title(), own.columns(), rows, notes, own.grouping());
    }

    private static List<Cell> row(
            Table own, StudyResults study, StudyTableKind kind, Column column, String paper, int row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(own.shown(row, 0) + MARK)));
        for (int c = 1; c < own.columns().size(); c++) {
            cells.add(
                    switch (kind) {
                        case RESULTS -> result(study, paper, row, c - 1);
                        case CLASSES -> ofClass(study, paper, key(column), own.shown(row, 0), c - 1);
                        case SEEDS -> overSeeds(study, paper, column, row, c);
                        case SETTINGS, LAMBDAS, MATTERED -> Cell.blank();
                    });
        }
        return cells;
    }

    private static Cell result(StudyResults study, String paper, int row, int place) {
        Condition condition = study.file().conditions().get(row);
        Column column = study.file().columns().get(place);
        return cell(PublishedCells.ALL.of(paper, key(column), condition(condition), ""), "");
    }

    private static Cell ofClass(StudyResults study, String paper, String column, String label, int place) {
        Condition condition = study.file().conditions().get(place);
        String metric = "f1 " + label;
        return cell(PublishedCells.ALL.of(paper, column, condition(condition), metric), metric);
    }

    private static Cell overSeeds(StudyResults study, String paper, Column column, int row, int place) {
        List<Measure> measures = SeedsTable.measures(study, column);
        if (place < 2) {
            return Cell.blank();
        }
        Measure measure = measures.get(place - 2);
        String metric = measure.isOfClass() ? measure.metric() + " " + measure.label() : measure.metric();
        String condition = condition(study.file().conditions().get(row));
        return PublishedCells.ALL
                .of(paper, key(column), condition, metric)
                .<Cell>map(found ->
                        new Cell.Spread(found.value(metric), found.sds().getOrDefault(metric, Double.NaN)))
                .orElseGet(Cell::blank);
    }

    private static Cell cell(Optional<PublishedCells.Published> found, String metric) {
        return found.<Cell>map(cell -> new Cell.Compared(cell.value(metric), Marks.ofTrials(cell.star()), List.of()))
                .orElseGet(Cell::blank);
    }

    /** P conditions are numbers in the paper's table. */
    private static String condition(Condition condition) {
        String id = condition.id();
        return id.matches("p\\d+") ? id.substring(1) : id;
    }

    /** What the papers call a primary task of this corpus. */
    static String key(Column column) {
        String place = column.corpus().toLowerCase(Locale.ROOT);
        String corpus = List.of("iemocap", "semaine", "mosei", "mustard").stream()
                .filter(place::contains)
                .findFirst()
                .orElse("");
        return corpus + "." + column.primary().toLowerCase(Locale.ROOT);
    }

    private static String table(Question question, StudyTableKind kind, String key) {
        return switch (question) {
            case AUXILIARY -> kind == StudyTableKind.CLASSES ? "han-rock.table4.h1" : "han-rock.table1";
            case CAPACITY -> kind == StudyTableKind.CLASSES ? "han-rock.table4.h2" : "han-rock.table2";
            case HIERARCHY -> kind == StudyTableKind.CLASSES ? "han-rock.table4.h3" : "han-rock.table3";
            case FUSION -> key.startsWith("mosei") ? "weak.table6" : "weak.table3";
            case WEAK_LABELS -> "weak.table4";
            default -> "weak.none";
        };
    }
}
