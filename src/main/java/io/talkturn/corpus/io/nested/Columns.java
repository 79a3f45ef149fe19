package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a table in the making, each under a name of its own, with what a row has in it. */
final class Columns {
    private final Map<String, Function<Found, @Nullable String>> columns = new LinkedHashMap<>();

    /** A column; the second name where the first is taken. */
    String add(String name, String otherwise, Function<Found, @Nullable String> cell) {
        String free = columns.containsKey(name) ? otherwise : name;
        for (int i = 2; columns.containsKey(free); i++) {
            free = otherwise + "_" + i;
        }
        columns.put(free, cell);
        return free;
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The row with all its cells. */
    RawTable.Row row(Found found, String place, Map<Set<String>, Set<String>> shared) {
        List<String> cells = new ArrayList<>(columns.size());
        Set<String> absent = new HashSet<>();
        columns.forEach((name, cell) -> {
            String value = cell.apply(found);
            if (value == null) {
                absent.add(name);
            }
            cells.add(value == null ? "" : value);
        });
        return new RawTable.Row(found.line(), place, cells, shared.computeIfAbsent(absent, same -> same));
    }
}
