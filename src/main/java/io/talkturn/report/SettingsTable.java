package io.talkturn.report;

import io.talkturn.foundation.Json;
import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The settings in which two runs differ, as they stand in {@code run.json}. */
public final class SettingsTable {
    /** What says nothing about what a run computes. */
    private static final Set<String> LEFT_OUT = Set.of("format", "name", "created");

    private SettingsTable() {}

    /** One row a setting that differs; none where two runs are the same but for their names. */
    public static Table of(String firstTitle, RunSpec first, String secondTitle, RunSpec second) {
        Map<String, String> ofFirst = flat(first);
        Map<String, String> ofSecond = flat(second);
        Set<String> names = new TreeSet<>(ofFirst.keySet());
        names.addAll(ofSecond.keySet());
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

    private static Map<String, String> flat(RunSpec spec) {
        Map<String, String> flat = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : Json.tree(Json.line(spec)).properties()) {
            if (!LEFT_OUT.contains(entry.getKey())) {
                add(flat, entry.getKey(), entry.getValue());
            }
        }
        return flat;
    }

    private static void add(Map<String, String> flat, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(flat, path + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            flat.put(
                    path,
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
        } else {
            flat.put(path, node.isNull() ? "" : node.asString());
        }
    }
}
