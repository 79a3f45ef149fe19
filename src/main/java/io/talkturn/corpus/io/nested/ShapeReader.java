package io.talkturn.corpus.io.nested;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds out what stands where in a file, as a stream. */
final class ShapeReader {
    private static final Map<String, Integer> NONE = Map.of();

    private final Shape root = new Shape();
    private int values;

    /** Takes one value of the outermost level. */
    void read(JsonParser parser) {
        values++;
        value(parser, root, parser.currentToken());
    }

    /** What stands at the outermost level. */
    Shape root() {
        return root;
    }

    /** Whether there are several values, as in JSON Lines. */
    boolean isLines() {
        return values > 1;
    }

    /** Counts a value; the lengths of the lists of an object by their paths in it. */
    private Map<String, Integer> value(JsonParser parser, Shape shape, JsonToken token) {
        switch (token) {
            case START_OBJECT -> {
                return object(parser, shape);
            }
            case START_ARRAY -> {
                return Map.of("", list(parser, shape));
            }
            case VALUE_STRING -> shape.addText(parser.getString());
            case VALUE_NULL -> {}
            default -> shape.addOther();
        }
        return NONE;
    }

    private Map<String, Integer> object(JsonParser parser, Shape shape) {
        shape.addObject();
        Map<String, Integer> lists = NONE;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            Shape child = shape.child(key);
            Map<String, Integer> own = value(parser, child, parser.nextToken());
            if (!own.isEmpty() && lists.size() <= Lengths.MOST) {
                lists = lists.isEmpty() ? new HashMap<>() : lists;
                for (Map.Entry<String, Integer> list : own.entrySet()) {
                    lists.put(list.getKey().isEmpty() ? key : key + "." + list.getKey(), list.getValue());
                }
            }
        }
        shape.lengths().add(lists);
        return lists;
    }

    private int list(JsonParser parser, Shape shape) {
        shape.addList();
        int length = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(parser, shape.element(), token);
            length++;
        }
        return length;
    }
}
