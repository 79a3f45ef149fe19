package io.talkturn.corpus.io.source;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as a table. Three forms are understood: JSON Lines (an object a line), an array of objects, and one object
 * whose values are objects; the keys of the latter become the column {@value RawTable#KEY}. Lists and objects in a cell stay JSON.
 */
final class JsonTable {
    private static final int STEP = 1000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceFile file;
    private final ImportNotes notes;
    private final Progress progress;
    private final List<Item> items = new ArrayList<>();

    /** A key of the first object, where it stands, and what stands behind it. */
    private record Entry(String key, int line, JsonNode value) {}

    private record Item(int line, String place, Map<String, String> cells) {}

    JsonTable(SourceFile file, ImportNotes notes, Progress progress) {
        this.file = file;
        this.notes = notes;
        this.progress = progress;
    }

    RawTable read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                readArray(parser);
            } else if (first == JsonToken.START_OBJECT) {
                readObjects(parser);
            }
            if (parser.nextToken() != null) {
                throw problem(parser.currentTokenLocation().getLineNr(), "something follows the end of the table");
            }
        } catch (JacksonException e) {
            throw JsonProblem.damaged(file, e);
        }
        return table();
    }

    private void readArray(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = line(parser);
            if (token != JsonToken.START_OBJECT) {
                throw problem(line, "the array holds something other than objects");
            }
            add(line, "Item " + (items.size() + 1) + " (line " + line + ")", Map.of(), parser.readValueAsTree());
        }
    }

    /** The first object is either the first row of JSON Lines or holds all rows by their keys. */
    private void readObjects(JsonParser parser) {
        int line = line(parser);
        List<Entry> entries = new ArrayList<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            int at = line(parser);
            parser.nextToken();
            entries.add(new Entry(key, at, parser.readValueAsTree()));
        }
        if (!entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.value().isObject())) {
            entries.forEach(this::addKeyed);
            return;
        }
        ObjectNode first = MAPPER.createObjectNode();
        entries.forEach(entry -> first.set(entry.key(), entry.value()));
        add(line, "Line " + line, Map.of(), first);
        readLines(parser);
    }

    private void addKeyed(Entry entry) {
        add(
                entry.line(),
                "Item “" + entry.key() + "” (line " + entry.line() + ")",
                Map.of(RawTable.KEY, entry.key()),
                entry.value());
    }

    private void readLines(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int line = line(parser);
            if (token != JsonToken.START_OBJECT) {
                throw problem(line, "an object was expected here");
            }
            add(line, "Line " + line, Map.of(), parser.readValueAsTree());
        }
    }

    private void add(int line, String place, Map<String, String> start, JsonNode object) {
        if (items.size() % STEP == 0) {
            progress.step("Reading " + file.name(), items.size(), 0);
        }
        Map<String, String> cells = new LinkedHashMap<>(start);
        object.properties().forEach(entry -> cells.put(entry.getKey(), cell(line, place, entry.getValue())));
        items.add(new Item(line, place, cells));
    }

    private String cell(int line, String place, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        String text = value.isValueNode() ? value.asString() : value.toString();
        String whole = withoutLoneSurrogates(text);
        if (!whole.equals(text)) {
            notes.warn(
                    "lone_surrogate",
                    file.name(),
                    line,
                    place + " holds half a character (a lone surrogate); it is shown as U+FFFD.");
        }
        return whole;
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private RawTable table() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        items.forEach(item -> item.cells().keySet().forEach(c -> columns.putIfAbsent(c, columns.size())));
        if (columns.isEmpty()) {
            throw file.error("The file holds no rows.", "Export the table again.");
        }
        List<String> names = List.copyOf(columns.keySet());
        return new RawTable(
                file, names, items.stream().map(item -> row(item, names)).toList());
    }

    private static RawTable.Row row(Item item, List<String> names) {
        List<String> cells =
                names.stream().map(n -> item.cells().getOrDefault(n, "")).toList();
        Set<String> absent = new HashSet<>(names);
        absent.removeAll(item.cells().keySet());
        return new RawTable.Row(item.line(), item.place(), cells, absent);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private UserError problem(int line, String problem) {
        return file.error(
                "The table cannot be read at line " + line + ": " + problem + ".",
                "A table in JSON is an array of objects, or an object a line.");
    }
}
