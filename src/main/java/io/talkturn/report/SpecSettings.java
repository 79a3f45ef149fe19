package io.talkturn.report;

import io.talkturn.foundation.Json;
import io.talkturn.run.RunSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The settings of a run by their paths in {@code run.json}, for example {@code training.learningRate}. */
final class SpecSettings {
    /** What says nothing about what a run computes. */
    private static final Set<String> LEFT_OUT = Set.of("format", "name", "created");

    private SpecSettings() {}

    /** Every setting as text, in the order of the file; what is not set is empty. */
    static Map<String, String> of(RunSpec spec) {
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
            flat.put(path, node.valueStream().map(SpecSettings::text).collect(Collectors.joining(", ")));
        } else {
            flat.put(path, text(node));
        }
    }

    /** An element of a list that has settings of its own, for example a task that is learned too, is told with them. */
    private static String text(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(" "));
        }
        return node.isNull() ? "" : node.asString();
    }
}
