package io.talkturn.corpus.io.table;

import io.talkturn.corpus.ScriptWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Cells that name several classes at a time: {@code joy|anger}, {@code joy;anger}, {@code joy, anger}, {@code ["joy", "anger"]}. */
final class SeveralClasses {
    private static final int MOST = 62;
    private static final double OFTEN = 0.05;

    private SeveralClasses() {}

    /** The classes that a cell names; {@code []} names none. */
    static List<String> in(String cell) {
        String text = cell.strip();
        boolean list = text.startsWith("[") && text.endsWith("]");
        String inner = list ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(inner.split("[|;,]"))
                .map(part -> list ? part.strip().replaceAll("^[\"']|[\"']$", "") : part.strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** All classes of some cells, in alphabetical order. */
    static List<String> of(Collection<String> cells) {
        return List.copyOf(
                new TreeSet<>(cells.stream().flatMap(cell -> in(cell).stream()).toList()));
    }

    /** Whether a column looks as if its cells named several classes: the parts come again, alone and with others. */
    static boolean isLikely(ColumnProfile column) {
        if (column.numbers() != null || column.order().clock() || column.filled() < 2) {
            return false;
        }
        long several = column.distinct().entrySet().stream()
                .filter(entry -> in(entry.getKey()).size() > 1 || isList(entry.getKey()))
                .mapToLong(entry -> entry.getValue())
                .sum();
        List<String> parts = of(column.values());
        boolean words = parts.stream().allMatch(part -> ScriptWords.count(part) <= 2 && !part.contains(":"));
        long uses = column.distinct().keySet().stream()
                .flatMap(cell -> in(cell).stream())
                .count();
        return words
                && parts.size() >= 2
                && parts.size() < MOST
                && several >= Math.max(1, OFTEN * column.filled())
                && (uses > parts.size() || ColumnWords.isClass(column.name()));
    }

    private static boolean isList(String cell) {
        return cell.startsWith("[") && cell.endsWith("]");
    }
}
