package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins tables of judgements to the talkturns they are about: a table without sentences whose ids are those of another.
 * Where an id has several rows, as with a row for every annotator, the talkturn gets a row for each.
 */
final class JoinedTables {
    private static final double MOST = 0.9;
    private static final double SENTENCE = 2;

    private JoinedTables() {}

    static List<RawTable> of(List<RawTable> tables, ImportNotes notes) {
        List<RawTable> main = tables.stream().filter(JoinedTables::hasSentences).toList();
        if (main.isEmpty() || main.size() == tables.size()) {
            return tables;
        }
        List<RawTable> joined = new ArrayList<>(main);
        List<RawTable> others = new ArrayList<>();
        for (RawTable side : tables) {
            if (!main.contains(side) && !join(joined, side, notes)) {
                others.add(side);
            }
        }
        joined.addAll(others);
        return joined;
    }

    private static boolean hasSentences(RawTable table) {
        return ColumnProfile.of(List.of(table), TableMapping.USUAL_MISSING).stream()
                .anyMatch(column -> column.numbers() == null
                        && !column.order().clock()
                        && (column.words() > SENTENCE || ColumnWords.rank(column.name(), ColumnRole.TEXT) >= 0));
    }

    /** Joins a table to all that hold its ids; whether there was one. */
    private static boolean join(List<RawTable> tables, RawTable side, ImportNotes notes) {
        boolean any = false;
        for (int i = 0; i < tables.size(); i++) {
            Optional<Keys> keys = keys(tables.get(i), side);
            if (keys.isPresent()) {
                any = true;
                notes.taken(new Taken(
                        Taken.Part.FILE,
                        side.file().name(),
                        "joined to " + tables.get(i).file().name(),
                        "“" + side.columns().get(keys.get().side()) + "” holds the values of “"
                                + tables.get(i).columns().get(keys.get().main()) + "”"));
                tables.set(i, joined(tables.get(i), side, keys.get(), notes));
            }
        }
        return any;
    }

    private record Keys(int main, int side) {}

    private static Optional<Keys> keys(RawTable main, RawTable side) {
        for (int m = 0; m < main.columns().size(); m++) {
            Set<String> ids = values(main, m);
            if (ids.size() < main.rows().size() || ids.size() < 2) {
                continue;
            }
            for (int s = 0; s < side.columns().size(); s++) {
                Set<String> found = values(side, s);
                long known = found.stream().filter(ids::contains).count();
                if (found.size() > 1 && known >= MOST * found.size() && !isRunningNumber(found)) {
                    return Optional.of(new Keys(m, s));
                }
            }
        }
        return Optional.empty();
    }

    /** 1, 2, 3 … stands in too many columns to say that two are the same. */
    private static boolean isRunningNumber(Set<String> values) {
        return values.stream().allMatch(value -> value.matches("\\d{1,6}"));
    }

    private static Set<String> values(RawTable table, int column) {
        Set<String> values = new HashSet<>();
        table.rows().forEach(row -> values.add(row.cells().get(column).strip()));
        values.remove("");
        return values;
    }

    private static RawTable joined(RawTable main, RawTable side, Keys keys, ImportNotes notes) {
        Map<String, List<RawTable.Row>> byId = new HashMap<>();
        side.rows()
                .forEach(
                        row -> byId.computeIfAbsent(row.cells().get(keys.side()).strip(), id -> new ArrayList<>())
                                .add(row));
        List<String> columns = new ArrayList<>(main.columns());
        List<Integer> taken = new ArrayList<>();
        for (int s = 0; s < side.columns().size(); s++) {
            if (s != keys.side()) {
                String name = side.columns().get(s);
                columns.add(columns.contains(name) ? side.file().stem() + "." + name : name);
                taken.add(s);
            }
        }
        List<RawTable.Row> rows = new ArrayList<>();
        for (RawTable.Row row : main.rows()) {
            List<RawTable.Row> about = byId.remove(row.cells().get(keys.main()).strip());
            if (about == null) {
                rows.add(row(row, null, taken));
            } else {
                about.forEach(judged -> rows.add(row(row, judged, taken)));
            }
        }
        byId.forEach((id, lost) -> notes.leftOut(
                "no_talkturn",
                side.file().name(),
                lost.getFirst().line(),
                lost.getFirst().place() + " is about “" + Quote.of(id) + "”, which is no talkturn of "
                        + main.file().name() + "; it was left out."));
        return new RawTable(main.file(), columns, rows);
    }

    private static RawTable.Row row(
            RawTable.Row row, RawTable.@org.jspecify.annotations.Nullable Row judged, List<Integer> taken) {
        List<String> cells = new ArrayList<>(row.cells());
        taken.forEach(column -> cells.add(judged == null ? "" : judged.cells().get(column)));
        return new RawTable.Row(row.line(), row.place(), cells, row.absent());
    }
}
