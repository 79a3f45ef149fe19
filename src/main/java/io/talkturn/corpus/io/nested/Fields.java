package io.talkturn.corpus.io.nested;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the fields of objects as cells: objects inside them become paths such as {@code annotation.emotion}, lists of
 * single values one text with | between them. What cannot be one cell is left out, and its path kept.
 */
public final class Fields {
    private static final int MOST_COLUMNS = 500;
    private static final int SHARED = 20_000;
    private static final int SHORT = 24;

    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    /** The paths that were left out, and how often. */
    public Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** Reads an object into cells by their paths. */
    public Map<String, String> object(JsonParser parser) {
        Map<String, String> cells = new LinkedHashMap<>();
        object(parser, "", cells);
        return cells;
    }

    /** Reads the value at which the parser stands. */
    public void value(JsonParser parser, String path, Map<String, String> cells) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path + ".", cells);
            case START_ARRAY -> {
                String list = list(parser);
                if (list == null) {
                    leaveOut(path);
                } else {
                    put(path, list, cells);
                }
            }
            default -> put(path, Scalars.text(parser), cells);
        }
    }

    private void object(JsonParser parser, String prefix, Map<String, String> cells) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            value(parser, prefix + key, cells);
        }
    }

    private void put(String path, String cell, Map<String, String> cells) {
        if (columns.size() < MOST_COLUMNS || columns.contains(path)) {
            columns.add(path);
            cells.put(path, shared(cell));
        } else {
            leaveOut(path.indexOf('.') < 0 ? path : path.substring(0, path.lastIndexOf('.')) + ".*");
        }
    }

    private void leaveOut(String path) {
        leftOut.merge(path, 1, Integer::sum);
    }

    /** Short texts come again and again. */
    private String shared(String cell) {
        if (cell.length() > SHORT || (shared.size() >= SHARED && !shared.containsKey(cell))) {
            return cell;
        }
        return shared.computeIfAbsent(cell, same -> same);
    }

    /** A list of single values as one text, null where it holds lists or objects. */
    private static @Nullable String list(JsonParser parser) {
        StringJoiner values = new StringJoiner(Scalars.BETWEEN);
        boolean isPlain = true;
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart()) {
                isPlain = false;
                parser.skipChildren();
            } else {
                values.add(Scalars.text(parser));
                count++;
            }
        }
        if (!isPlain) {
            return null;
        }
        return count == 0 ? Scalars.EMPTY_LIST : values.toString();
    }
}
