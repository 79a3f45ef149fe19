package io.talkturn.campaign;

import io.talkturn.foundation.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutations that leave a file JSON, or a line of it: null, another type, a key that is missing, doubled, renamed, depth. */
final class FuzzJson {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"text\"",
            "-1",
            "0",
            "1.5",
            "1e999",
            "-1e999",
            "\"NaN\"",
            "2147483648",
            "99999999999999999999",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":null}",
            "\"../../x\"",
            "\"\\u001b[31m\\u202e\"",
            "\"\\u0000\"",
            "[1,\"a\",null]",
            "\"2026-13-45\"");
    private static final int[] DEPTHS = {900, 100_000};

    private FuzzJson() {}

    static List<FuzzMutation.Named> all() {
        return List.of(
                named("json value", FuzzJson::value),
                named("json value", FuzzJson::value),
                named("json value", FuzzJson::value),
                named("json key gone", FuzzJson::keyGone),
                named("json key gone", FuzzJson::keyGone),
                named("json key renamed", FuzzJson::keyRenamed),
                named("json key doubled", FuzzJson::keyDoubled),
                named("json array", FuzzJson::array),
                named("json deep", FuzzJson::deep));
    }

    private interface OfTree {
        void apply(List<Place> places, Random random);
    }

    /** A value in a tree: in an object under a key, or in an array at a place. */
    private record Place(JsonNode parent, String key, int index) {
        JsonNode value() {
            return parent instanceof ObjectNode object ? object.get(key) : parent.get(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }
    }

    private static FuzzMutation.Named named(String name, OfTree change) {
        return new FuzzMutation.Named(name, (bytes, random) -> changed(bytes, change, random));
    }

    /** Of a whole file, else of one line that is JSON; where there is none, the bytes as they were. */
    private static byte[] changed(byte[] bytes, OfTree change, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String whole = changed(text, change, random);
        if (whole != null) {
            return whole.getBytes(StandardCharsets.UTF_8);
        }
        String[] lines = text.split("\n", -1);
        int at = random.nextInt(lines.length);
        String line = changed(lines[at], change, random);
        lines[at] = line == null ? lines[at] : line;
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String changed(String text, OfTree change, Random random) {
        try {
            ArrayNode holder = (ArrayNode) Json.tree("[" + text + "]");
            List<Place> places = new ArrayList<>();
            collect(holder, places);
            if (holder.size() != 1 || places.isEmpty()) {
                return null;
            }
            change.apply(places, random);
            return holder.get(0).toString().replace(MARK + "\":", "\":").replace("\"" + DEEP + "\"", depth(random));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(key -> places.add(new Place(object, key, 0)));
        } else {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
            }
        }
        node.forEach(child -> collect(child, places));
    }

    private static void value(List<Place> places, Random random) {
        FuzzText.drawn(places, random).set(Json.tree(FuzzText.drawn(VALUES, random)));
    }

    private static void keyGone(List<Place> places, Random random) {
        Place place = FuzzText.drawn(places, random);
        if (place.parent() instanceof ObjectNode object) {
            object.remove(place.key());
        } else if (places.size() > 1 && place.parent().size() > 1) {
            ((ArrayNode) place.parent()).remove(place.index());
        }
    }

    private static void keyRenamed(List<Place> places, Random random) {
        Place place = FuzzText.drawn(places, random);
        if (place.parent() instanceof ObjectNode object) {
            object.set(FuzzText.drawn(List.of("", "a\u0000b", "x".repeat(300), "constructor"), random), place.value());
            object.remove(place.key());
        }
    }

    private static final String MARK = "\ue000twice";
    private static final String DEEP = "\ue000deep";

    /** The key once more with another value; the mark makes it another key until it is printed. */
    private static void keyDoubled(List<Place> places, Random random) {
        Place place = FuzzText.drawn(places, random);
        if (place.parent() instanceof ObjectNode object) {
            object.set(place.key() + MARK, Json.tree(FuzzText.drawn(VALUES, random)));
        }
    }

    private static void array(List<Place> places, Random random) {
        Place place = FuzzText.drawn(places, random);
        if (place.value() instanceof ArrayNode array) {
            if (random.nextBoolean()) {
                array.removeAll();
            } else {
                array.addAll(array.deepCopy());
            }
        } else {
            value(places, random);
        }
    }

    private static void deep(List<Place> places, Random random) {
        FuzzText.drawn(places, random).set(Json.tree("\"" + DEEP + "\""));
    }

    private static String depth(Random random) {
        int depth = DEPTHS[random.nextInt(DEPTHS.length)];
        boolean arrays = random.nextBoolean();
        return (arrays ? "[" : "{\"a\":").repeat(depth) + "1" + (arrays ? "]" : "}").repeat(depth);
    }
}
