package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a table in JSON has in its cells besides single values: lists of single values become one text with | between
 * them; columns of objects, or of lists of them, are left out and told, so that JSON never becomes what somebody said.
 */
final class JsonCells {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int SPOKEN = 2;

    private final RawTable table;
    private final ImportNotes notes;
    private final List<Integer> kept = new ArrayList<>();
    private final List<String> structured = new ArrayList<>();

    private JsonCells(RawTable table, ImportNotes notes) {
        this.table = table;
        this.notes = notes;
    }

    /**
     * The table without structures.
     *
     * @throws io.talkturn.foundation.UserError where nothing that could be said is left; it names the keys
     */
    static RawTable plain(RawTable table, ImportNotes notes) {
        return HeaderPeek.isJson(table.file()) ? new JsonCells(table, notes).plain() : table;
    }

    private RawTable plain() {
        List<List<String>> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            List<String> cells = cells(c);
            if (cells.isEmpty()) {
                structured.add(table.columns().get(c));
            } else {
                kept.add(c);
                columns.add(cells);
            }
        }
        if (!structured.isEmpty() && columns.stream().noneMatch(JsonCells::areSpoken)) {
            throw table.file()
                    .error(
                            "The rows seem to stand in “" + String.join("”, “", structured)
                                    + "”, which holds lists or objects; what was said is not found in it.",
                            "A table in JSON is a list of objects with a text each, such as [{\"text\": …}].");
        }
        structured.forEach(
                name -> notes.taken(Taken.leftOut(Part.KEY, name, "lists or objects that do not fit into a cell")));
        return table(columns);
    }

    /** The cells of a column with lists as text; none where it holds structures. */
    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>(table.rows().size());
        for (RawTable.Row row : table.rows()) {
            String cell = row.cells().get(column);
            JsonNode tree = tree(cell);
            if (tree == null) {
                cells.add(cell);
            } else if (tree.isArray() && tree.valueStream().allMatch(JsonNode::isValueNode)) {
                cells.add(tree.isEmpty() ? "[]" : joined(tree));
            } else {
                return List.of();
            }
        }
        return cells;
    }

    private static @Nullable JsonNode tree(String cell) {
        boolean isStructure =
                (cell.startsWith("[") && cell.endsWith("]")) || (cell.startsWith("{") && cell.endsWith("}"));
        if (!isStructure) {
            return null;
        }
        try {
            return MAPPER.readTree(cell);
        } catch (JacksonException e) {
            // “[laughs]” is something said
            return null;
        }
    }

    private static String joined(JsonNode list) {
        StringJoiner values = new StringJoiner("|");
        list.valueStream().forEach(value -> values.add(value.isNull() ? "" : value.asString()));
        return values.toString();
    }

    private static boolean areSpoken(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.strip().split("\\s+", SPOKEN).length == SPOKEN);
    }

    private RawTable table(List<List<String>> columns) {
        List<String> names = kept.stream().map(table.columns()::get).toList();
        List<RawTable.Row> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            RawTable.Row row = table.rows().get(r);
            int number = r;
            Set<String> absent = new HashSet<>(row.absent());
            structured.forEach(absent::remove);
            rows.add(new RawTable.Row(
                    row.line(),
                    row.place(),
                    columns.stream().map(column -> column.get(number)).toList(),
                    absent));
        }
        return new RawTable(table.file(), names, rows);
    }
}
