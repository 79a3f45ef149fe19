package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.table.TableGuess.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the columns that say together which conversation a talkturn belongs to, where one of them begins again: the fewest,
 * then the leftmost, whose values never return once they have changed and inside which the number of talkturns rises. A
 * column that only repeats the grouping of others is added where it is called a conversation.
 */
final class KeyGuess {
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_CANDIDATES = 12;

    private final List<Cursor> rows;
    private final List<ColumnProfile> columns;
    private final TableMapping mapping;

    private KeyGuess(List<Cursor> rows, List<ColumnProfile> columns, TableMapping mapping) {
        this.rows = rows;
        this.columns = columns;
        this.mapping = mapping;
    }

    static TableMapping of(List<RawTable> tables, List<ColumnProfile> columns, TableMapping mapping) {
        return new KeyGuess(TableGuess.rows(tables), columns, mapping).guess();
    }

    private TableMapping guess() {
        Optional<String> number = number();
        List<String> named = mapping.all(ColumnRole.CONVERSATION).stream()
                .map(ColumnMapping::column)
                .toList();
        TableMapping with = number.map(column -> mapping.with(ColumnMapping.of(column, ColumnRole.TALKTURN)))
                .orElse(mapping);
        if (number.isEmpty() || (!named.isEmpty() && isKey(named, number.get()))) {
            return with;
        }
        // numbers that are unique, or a conversation whose rows do not stand together but whose numbers are its own
        if (hasNoDoubles(named, number.get()) && !(named.isEmpty() && falls(number.get()))) {
            return with;
        }
        return key(number.get(), named).map(key -> withKey(with, key)).orElse(with);
    }

    private static TableMapping withKey(TableMapping mapping, List<String> key) {
        TableMapping with = mapping;
        for (String column : key) {
            with = with.with(ColumnMapping.of(column, ColumnRole.CONVERSATION));
        }
        return with;
    }

    /** The column that numbers talkturns: what is called so, else whole numbers that mostly rise by one. */
    private Optional<String> number() {
        Optional<String> named = mapping.column(ColumnRole.TALKTURN);
        if (named.isPresent()) {
            return named;
        }
        return columns.stream()
                .filter(c -> c.numbers() != null && c.numbers().whole() && c.filled() == c.rows())
                .map(ColumnProfile::name)
                .filter(name -> Set.of(ColumnRole.IGNORE, ColumnRole.FEATURE)
                        .contains(mapping.of(name).role()))
                .filter(this::mostlyRisesByOne)
                .findFirst();
    }

    private boolean mostlyRisesByOne(String column) {
        int steps = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (number(rows.get(i), column).orElse(-1)
                            - number(rows.get(i - 1), column).orElse(-1)
                    == 1) {
                steps++;
            }
        }
        return rows.size() > 2 && steps > 0 && steps >= 0.6 * (rows.size() - 1) && falls(column);
    }

    private boolean falls(String column) {
        for (int i = 1; i < rows.size(); i++) {
            OptionalDouble now = number(rows.get(i), column);
            OptionalDouble before = number(rows.get(i - 1), column);
            if (now.isPresent() && before.isPresent() && now.getAsDouble() < before.getAsDouble()) {
                return true;
            }
        }
        return false;
    }

    private static OptionalDouble number(Cursor row, String column) {
        OptionalLong whole = Cells.whole(row.cell(column));
        return whole.isPresent() ? OptionalDouble.of((double) whole.getAsLong()) : OptionalDouble.empty();
    }

    private boolean hasNoDoubles(List<String> key, String number) {
        Set<String> seen = new HashSet<>();
        String annotator = mapping.column(ColumnRole.ANNOTATOR).orElse("");
        return rows.stream()
                .allMatch(row -> seen.add(value(row, key) + "\n" + row.cell(number) + "\n"
                        + (annotator.isEmpty() ? "" : row.cell(annotator))));
    }

    private static String value(Cursor row, List<String> key) {
        return row.table().file().name() + "\n" + key.stream().map(row::cell).collect(Collectors.joining("\n"));
    }

    private Optional<List<String>> key(String number, List<String> named) {
        List<String> candidates = columns.stream()
                .filter(c -> c.filled() == c.rows() && !c.name().equals(number))
                .filter(c -> c.numbers() == null ? c.words() <= 3 : c.numbers().whole())
                .filter(c -> canGroup(c.name()))
                .sorted(Comparator.comparing(c -> c.different() <= 1))
                .map(ColumnProfile::name)
                .limit(MOST_CANDIDATES)
                .toList();
        for (int size = 1; size <= MOST_COLUMNS; size++) {
            for (List<String> key : choices(candidates, size)) {
                if (isKey(key, number)) {
                    return Optional.of(completed(key, named, number));
                }
            }
        }
        return Optional.empty();
    }

    private boolean canGroup(String column) {
        return switch (mapping.of(column).role()) {
            case CONVERSATION, FEATURE, IGNORE -> true;
            case CLASS_LABEL -> !ColumnWords.isClass(column) && isAllWhole(column);
            default -> false;
        };
    }

    private boolean isAllWhole(String column) {
        return rows.stream().allMatch(row -> Cells.whole(row.cell(column)).isPresent());
    }

    /** A parent that groups the rows no finer belongs to the name of the conversation too. */
    private List<String> completed(List<String> key, List<String> named, String number) {
        List<String> all = new ArrayList<>(key);
        for (String column : named) {
            if (!all.contains(column)) {
                all.add(column);
            }
        }
        List<String> inOrder =
                columns.stream().map(ColumnProfile::name).filter(all::contains).toList();
        return isKey(inOrder, number) ? inOrder : key;
    }

    private static List<List<String>> choices(List<String> from, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i + size <= from.size(); i++) {
            for (List<String> rest : choices(from.subList(i + 1, from.size()), size - 1)) {
                List<String> one = new ArrayList<>();
                one.add(from.get(i));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    /** Whether values never return once they have changed, and the number rises inside each. */
    private boolean isKey(List<String> key, String number) {
        Map<String, Double> highest = new HashMap<>();
        String above = null;
        for (Cursor row : rows) {
            String value = value(row, key);
            OptionalDouble now = number(row, number);
            if (now.isEmpty()) {
                return false;
            }
            Double before = highest.get(value);
            if (before != null && (!value.equals(above) || now.getAsDouble() < before || isAgain(now, before))) {
                return false;
            }
            highest.put(value, now.getAsDouble());
            above = value;
        }
        return true;
    }

    /** The same number twice is one talkturn in two rows only where annotators have a row each. */
    private boolean isAgain(OptionalDouble now, Double before) {
        return now.getAsDouble() == before
                && mapping.column(ColumnRole.ANNOTATOR).isEmpty();
    }
}
