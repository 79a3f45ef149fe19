package io.talkturn.report;

import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings in which two runs differ, as they stand in {@code run.json}. */
public final class SettingsTable {
    /** They follow from the fold and its set. */
    private static final Set<String> LEFT_OUT = Set.of("fold.number", "fold.of");

    private SettingsTable() {}

    /** Every setting of a run, with what people call it; those that are not set are left out. */
    public static Table all(String title, RunSpec spec) {
        List<List<Cell>> rows = SpecSettings.of(spec).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> List.<Cell>of(
                        Cell.of(SettingWords.title(entry.getKey())),
                        Cell.of(entry.getKey()),
                        Cell.of(entry.getValue())))
                .toList();
        return new Table(
                "all-settings",
                "Settings of " + title,
                List.of(Table.Column.text("setting"), Table.Column.text("in run.json"), Table.Column.text("value")),
                rows,
                List.of());
    }

    /** One row a setting that differs; none where two runs are the same but for their names. */
    public static Table of(String firstTitle, RunSpec first, String secondTitle, RunSpec second) {
        Map<String, String> ofFirst = SpecSettings.of(first);
        Map<String, String> ofSecond = SpecSettings.of(second);
        Set<String> names = new TreeSet<>(ofFirst.keySet());
        names.addAll(ofSecond.keySet());
        names.removeAll(LEFT_OUT);
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : names) {
            String a = ofFirst.getOrDefault(name, "");
            String b = ofSecond.getOrDefault(name, "");
            if (!a.equals(b)) {
                rows.add(List.of(Cell.of(name), Cell.of(a), Cell.of(b)));
            }
        }
        return new Table(
                "settings",
                "Settings that differ",
                List.of(Table.Column.text("setting"), Table.Column.text(firstTitle), Table.Column.text(secondTitle)),
                rows,
                rows.isEmpty() ? List.of("The two runs have the same settings.") : List.of());
    }
}
