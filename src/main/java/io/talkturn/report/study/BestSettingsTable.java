package io.talkturn.report.study;

import io.talkturn.report.Cell;
import io.talkturn.report.SettingWords;
import io.talkturn.report.Table;
import io.talkturn.run.RunEvent;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the best settings were: Table 7 of the HAN-ROCK paper, Tables 7 and 8 of the weak-label paper. */
public final class BestSettingsTable {
    private static final String WEIGHT = "loss weight of ";

    private BestSettingsTable() {}

    /** The table, a row a setting and a column a condition of every primary task: of the trial that is best on dev. */
    public static Table of(StudyResults study) {
        List<Table.Column> heads = new ArrayList<>(List.of(Table.Column.text("setting")));
        List<Map<String, Cell>> columns = new ArrayList<>();
        boolean isAlone = study.file().columns().size() == 1;
        for (Column column : study.file().columns()) {
            for (Condition condition : study.file().conditions()) {
                heads.add(new Table.Column(
                        isAlone ? condition.title() : column.title() + ", " + condition.title(), Table.Kind.NUMBER, 4));
                columns.add(values(study.of(column, condition)));
            }
        }
        Set<String> settings = new LinkedHashSet<>();
        columns.forEach(column -> settings.addAll(column.keySet()));
        List<List<Cell>> rows = new ArrayList<>();
        for (String setting : settings) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(setting)));
            columns.forEach(column -> row.add(column.getOrDefault(setting, Cell.blank())));
            rows.add(row);
        }
        return new Table(
                "study-settings", study.file().header().name() + ": best settings", heads, rows, study.notes());
    }

    private static Map<String, Cell> values(CellResult cell) {
        Map<String, Cell> values = new LinkedHashMap<>();
        cell.best().ifPresent(best -> {
            values.put("trial", Cell.of(Integer.toString(best.trial().plan().number())));
            values.put("dev", Cell.of(best.dev()));
            values.put("test", Cell.of(best.test(ResultsTable.measure(cell.column()))));
            cell.condition().settings().forEach((key, value) -> values.put(SettingWords.title(key), Cell.of(value)));
            best.trial().plan().drawn().forEach((key, value) -> values.put(SettingWords.title(key), shown(value)));
            values.put("seed", Cell.of(Long.toString(best.trial().plan().seed())));
            if (best.trial().run() != null && best.trial().run().status() != null) {
                values.put(
                        "epoch",
                        Cell.of(Integer.toString(
                                best.trial().run().status().epochs().best())));
            }
            weights(best).forEach((task, weight) -> values.put(WEIGHT + task, Cell.of(weight)));
        });
        return values;
    }

    /** Rates and penalties are told by their digits, whatever their size; study.json has them in full. */
    private static Cell shown(String value) {
        try {
            double number = Double.parseDouble(value);
            return Cell.of(number == Math.rint(number) ? value : String.format(Locale.ROOT, "%.3g", number));
        } catch (NumberFormatException e) {
            return Cell.of(value);
        }
    }

    /** As the worker weighed them. */
    private static Map<String, Double> weights(CellResult.Measured best) {
        return best.trial().folder().events().stream()
                .filter(RunEvent.Started.class::isInstance)
                .map(event -> ((RunEvent.Started) event).weights())
                .findFirst()
                .orElse(Map.of());
    }
}
