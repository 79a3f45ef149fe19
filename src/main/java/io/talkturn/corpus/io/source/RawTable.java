package io.talkturn.corpus.io.source;

import java.util.List;
import java.util.Set;

/**
 * The rows of a file before they mean anything.
 *
 * @param columns the column names, each once
 * @param rows every row as wide as the columns
 */
public record RawTable(SourceFile file, List<String> columns, List<Row> rows) {
    public RawTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line where it starts in the file, counted from 1
     * @param place how people find it: "Line 7", for JSON objects also their key
     * @param cells one text a column, empty where missing
     * @param absent the columns that this row does not have at all, as only JSON can
     */
    public record Row(int line, String place, List<String> cells, Set<String> absent) {}

    /** The column that holds the keys where a JSON file is an object of objects; it is then the first. */
    public static final String KEY = "key";

    /** Whether the rows came from one JSON object whose values are objects. */
    public boolean isKeyed() {
        return !columns.isEmpty() && columns.getFirst().equals(KEY);
    }

    /** The number of a column, or -1. */
    public int column(String name) {
        return columns.indexOf(name);
    }
}
