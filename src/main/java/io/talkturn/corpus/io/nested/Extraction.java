package io.talkturn.corpus.io.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the rows out of a file, with what the levels above them say. */
final class Extraction {
    private final Choice choice;
    private final List<Step> steps;
    private final Set<String> lists;
    private final List<Found> rows = new ArrayList<>();
    private final Level root = new Level(null, null, 1);
    private final Fields ofRows = new Fields();
    private final Map<Integer, Fields> ofLevels = new HashMap<>();
    private int values;
    private int skipped;

    Extraction(Choice choice) {
        this.choice = choice;
        this.steps = choice.steps();
        this.lists = new HashSet<>(choice.lists());
    }

    /** Takes one value of the outermost level. */
    void read(JsonParser parser) {
        values++;
        boolean isLine = !steps.isEmpty() && steps.getFirst().kind() == Step.Kind.LINE;
        if (isLine) {
            element(parser, 0, root, null, values);
        } else {
            walk(parser, 0, root, "");
        }
    }

    List<Found> rows() {
        return rows;
    }

    /** How many things stood where an object was expected. */
    int skipped() {
        return skipped;
    }

    /** The fields of rows. */
    Fields ofRows() {
        return ofRows;
    }

    /** The fields of the levels of a depth; the outermost is 0. */
    Fields ofLevels(int depth) {
        return ofLevels.computeIfAbsent(depth, d -> new Fields());
    }

    private void walk(JsonParser parser, int step, Level level, String prefix) {
        if (step == steps.size()) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                parallel(parser, level, prefix);
            } else {
                skip(parser);
            }
            return;
        }
        Step next = steps.get(step);
        JsonToken wanted = next.kind() == Step.Kind.ITEM ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (parser.currentToken() != wanted) {
            skip(parser);
            return;
        }
        switch (next.kind()) {
            case FIELD -> field(parser, step, level, prefix);
            case ITEM -> items(parser, step, level);
            default -> keyed(parser, step, level);
        }
    }

    private void field(JsonParser parser, int step, Level level, String prefix) {
        String wanted = steps.get(step).key();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            if (key.equals(wanted)) {
                walk(parser, step + 1, level, prefix + key + ".");
            } else {
                ofLevels(level.depth()).value(parser, prefix + key, level.fields());
            }
        }
    }

    private void items(JsonParser parser, int step, Level level) {
        int number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            number++;
            element(parser, step, level, null, number);
        }
    }

    private void keyed(JsonParser parser, int step, Level level) {
        int number = 0;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            number++;
            element(parser, step, level, key, number);
        }
    }

    private void element(JsonParser parser, int step, Level level, @Nullable String key, int number) {
        boolean isRow = step == steps.size() - 1 && !choice.isParallel();
        if (!isRow) {
            walk(parser, step + 1, new Level(level, key, number), "");
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            rows.add(new Found(JsonStream.line(parser), level, number, key, ofRows.object(parser)));
        } else {
            skip(parser);
        }
    }

    private void skip(JsonParser parser) {
        skipped += parser.currentToken() == JsonToken.VALUE_NULL ? 0 : 1;
        parser.skipChildren();
    }

    private void parallel(JsonParser parser, Level level, String prefix) {
        int line = JsonStream.line(parser);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns(parser, "", level, prefix, columns);
        int length = columns.getOrDefault(choice.text(), List.of()).size();
        for (int i = 0; i < length; i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> column : columns.entrySet()) {
                if (i < column.getValue().size()) {
                    cells.put(column.getKey(), column.getValue().get(i));
                }
            }
            rows.add(new Found(line, level, i + 1, null, cells));
        }
    }

    private void columns(
            JsonParser parser, String path, Level level, String prefix, Map<String, List<String>> columns) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken token = parser.nextToken();
            String own = path + key;
            if (token == JsonToken.START_ARRAY && lists.contains(own)) {
                columns.put(own, texts(parser));
            } else if (token == JsonToken.START_OBJECT) {
                columns(parser, own + ".", level, prefix, columns);
            } else {
                ofLevels(level.depth()).value(parser, prefix + own, level.fields());
            }
        }
    }

    private static List<String> texts(JsonParser parser) {
        List<String> texts = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart()) {
                parser.skipChildren();
                texts.add("");
            } else {
                texts.add(Scalars.text(parser));
            }
        }
        return texts;
    }
}
