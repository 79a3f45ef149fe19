package io.talkturn.corpus.io.table;

import io.talkturn.corpus.ScriptWords;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column, for guessing its role and for showing it to the user.
 *
 * @param name the column's name
 * @param filled how many cells hold something
 * @param rows how many rows there are
 * @param distinct how often each different value stands there; no more than {@value #DISTINCT} values are counted
 * @param unique whether no value stands twice
 * @param words the mean number of words in a filled cell
 * @param numbers what numbers they are where every filled cell is one, else null
 * @param order how the values follow each other from row to row
 */
public record ColumnProfile(
        String name,
        int filled,
        int rows,
        Map<String, Integer> distinct,
        boolean unique,
        double words,
        @Nullable Numbers numbers,
        Order order) {
    static final int DISTINCT = 60;

    /**
     * The numbers of a column.
     *
     * @param whole whether all are whole
     */
    public record Numbers(boolean whole, double lowest, double highest) {}

    /**
     * How the values of a column follow each other.
     *
     * @param changes in how many rows the value is another than in the row above
     * @param returns whether a value comes back after it had changed
     * @param clock whether every filled cell is a time such as 00:01:02,5
     * @param repeats whether a filled cell stands under one that holds the same
     */
    public record Order(int changes, boolean returns, boolean clock, boolean repeats) {}

    /** In how many rows of one hundred the value is another than in the row above. */
    double changing() {
        return rows < 2 ? 0 : 100.0 * order.changes() / (rows - 1);
    }

    /** How many different values there are, as far as they are counted. */
    public int different() {
        return distinct.size();
    }

    /** Whether it holds times or numbers that can be times. */
    boolean isTimes() {
        return filled > 0 && (order.clock() || (numbers != null && numbers.lowest() >= 0));
    }

    /** Whether at least half of its values are times or numbers: a few others are mistakes, to be told of. */
    boolean holdsTimes() {
        long times = values().stream()
                .filter(value -> Clock.isClock(value) || Cells.number(value).isPresent())
                .count();
        return isTimes() || 2 * times >= different();
    }

    /** Profiles every column of the tables taken together. */
    public static List<ColumnProfile> of(List<RawTable> tables, List<String> missing) {
        List<String> names = tables.stream()
                .flatMap(table -> table.columns().stream())
                .distinct()
                .toList();
        return names.stream().map(name -> of(name, tables, missing)).toList();
    }

    private static ColumnProfile of(String name, List<RawTable> tables, List<String> missing) {
        Count count = new Count(missing);
        for (RawTable table : tables) {
            count.nextTable();
            int column = table.column(name);
            for (RawTable.Row row : table.rows()) {
                count.add(column < 0 ? "" : row.cells().get(column));
            }
        }
        return count.profile(name);
    }

    /** The different values in alphabetical order. */
    List<String> values() {
        return List.copyOf(distinct.keySet());
    }

    /** Up to three values as examples. */
    public List<String> examples() {
        return distinct.keySet().stream().limit(3).toList();
    }

    /** A running count over one column. */
    private static final class Count {
        private final List<String> missing;
        private final Map<String, Integer> counts = new HashMap<>();
        private int rows;
        private int filled;
        private boolean numeric = true;
        private boolean whole = true;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private long words;
        private final Set<String> gone = new HashSet<>();
        private String above = "";
        private int changes;
        private boolean returns;
        private boolean clock = true;
        private boolean repeats;
        private boolean afterFilled;

        Count(List<String> missing) {
            this.missing = missing;
        }

        void nextTable() {
            gone.clear();
            above = "";
            afterFilled = false;
        }

        void add(String raw) {
            rows++;
            String cell = raw.strip();
            if (cell.isEmpty() || missing.contains(cell)) {
                afterFilled = false;
                return;
            }
            filled++;
            counts.merge(cell, 1, Integer::sum);
            words += ScriptWords.count(cell);
            order(cell);
            OptionalDouble number = numeric ? Cells.number(cell) : OptionalDouble.empty();
            numeric &= number.isPresent();
            number.ifPresent(this::addNumber);
        }

        private void order(String cell) {
            repeats |= afterFilled && cell.equals(above);
            if (!cell.equals(above)) {
                changes += above.isEmpty() ? 0 : 1;
                gone.add(above);
                returns |= gone.contains(cell);
                above = cell;
            }
            afterFilled = true;
            clock = clock && Clock.isClock(cell);
        }

        private void addNumber(double value) {
            if (Double.isFinite(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
                whole &= value == Math.rint(value);
            }
        }

        ColumnProfile profile(String name) {
            Map<String, Integer> few = new TreeMap<>();
            new ArrayList<>(counts.keySet())
                    .stream().sorted().limit(DISTINCT).forEach(value -> few.put(value, counts.getOrDefault(value, 0)));
            return new ColumnProfile(
                    name,
                    filled,
                    rows,
                    few,
                    counts.size() == filled && filled > 1,
                    filled == 0 ? 0 : (double) words / filled,
                    numbers(),
                    new Order(changes, returns, clock && filled > 0, repeats));
        }

        private @Nullable Numbers numbers() {
            return numeric && filled > 0 && lowest <= highest ? new Numbers(whole, lowest, highest) : null;
        }
    }
}
