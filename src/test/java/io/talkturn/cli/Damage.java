package io.talkturn.cli;

import io.talkturn.foundation.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which one value of a JSON text can be wrong. */
final class Damage {
    private static final List<String> WRONG = List.of(
            "-1",
            "0",
            "2147483647",
            "1e300",
            "\"NaN\"",
            "\"\"",
            "\"\\u0000/../x\"",
            "\"nonsense\"",
            "true",
            "[]",
            "{}",
            "[null]",
            "{\"x\":null}",
            "[[]]",
            "1.5");

    private Damage() {}

    /** A damaged text and what was done to it. */
    record Damaged(String what, String text) {}

    /**
     * The text with one value at a time missing, null or of a wrong kind.
     *
     * @param wrong how many wrong values are tried a place, drawn with the random numbers
     */
    static List<Damaged> of(String text, int wrong, Random random) {
        List<Damaged> all = new ArrayList<>();
        JsonNode root = Json.tree(text);
        walk(root, "", (parent, key, at) -> {
            all.add(replaced(root, parent, key, at + " null", "null"));
            all.add(removed(root, parent, key, at + " removed"));
            for (int i = 0; i < wrong; i++) {
                String value = WRONG.get(random.nextInt(WRONG.size()));
                all.add(replaced(root, parent, key, at + " = " + value, value));
            }
        });
        return all;
    }

    @FunctionalInterface
    private interface Place {
        void at(JsonNode parent, String key, String path);
    }

    private static void walk(JsonNode node, String path, Place place) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> child : List.copyOf(object.properties())) {
                place.at(object, child.getKey(), path + "." + child.getKey());
                walk(child.getValue(), path + "." + child.getKey(), place);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            // elements are of one kind: the first stands for all
            place.at(array, "0", path + "[0]");
            walk(array.get(0), path + "[0]", place);
        }
    }

    private static Damaged replaced(JsonNode root, JsonNode parent, String key, String what, String value) {
        JsonNode before = get(parent, key);
        set(parent, key, Json.tree(value));
        Damaged damaged = new Damaged(what, Json.line(root));
        set(parent, key, before);
        return damaged;
    }

    private static Damaged removed(JsonNode root, JsonNode parent, String key, String what) {
        JsonNode before = get(parent, key);
        Damaged damaged;
        if (parent instanceof ObjectNode object) {
            Map<String, JsonNode> kept = new java.util.LinkedHashMap<>();
            object.properties().forEach(child -> kept.put(child.getKey(), child.getValue()));
            object.remove(key);
            damaged = new Damaged(what, Json.line(root));
            object.removeAll();
            kept.forEach(object::set);
        } else {
            ((ArrayNode) parent).remove(0);
            damaged = new Damaged(what, Json.line(root));
            ((ArrayNode) parent).insert(0, before);
        }
        return damaged;
    }

    private static JsonNode get(JsonNode parent, String key) {
        return parent instanceof ArrayNode array ? array.get(Integer.parseInt(key)) : parent.get(key);
    }

    private static void set(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }
}
