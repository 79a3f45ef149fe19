package io.talkturn.weaving;

import io.talkturn.corpus.io.source.RawTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The columns of a small table by what they are called, whatever the case, blanks and signs; what was not asked for is told. */
final class Heads {
    private final RawTable table;
    private final List<String> simple;
    private final ColumnsTold told = new ColumnsTold();
    private final Set<Integer> taken = new HashSet<>();

    Heads(RawTable table) {
        this.table = table;
        this.simple = table.columns().stream().map(TimeColumn::simple).toList();
    }

    /** The first column with one of some names, as {@link TimeColumn#simple} has them; -1 where there is none. */
    int find(String as, String... names) {
        for (String name : names) {
            int place = simple.indexOf(name);
            if (place >= 0) {
                return take(as, place, "");
            }
        }
        return -1;
    }

    /** The first column whose name holds one of some words; -1 where there is none. */
    int holding(String as, List<String> words) {
        return IntStream.range(0, simple.size())
                .filter(c -> !taken.contains(c) && words.stream().anyMatch(simple.get(c)::contains))
                .findFirst()
                .stream()
                .map(place -> take(as, place, ""))
                .findFirst()
                .orElse(-1);
    }

    /** A column of times; -1 where there is none. */
    int time(String as, List<String> names) {
        return TimeColumn.find(table.columns(), names).stream()
                .filter(place -> !taken.contains(place))
                .map(place -> take(as, place, scaled(place, names).unit()))
                .findFirst()
                .orElse(-1);
    }

    TimeColumn scaled(int place, List<String> names) {
        return TimeColumn.of(table.columns(), place, names);
    }

    private int take(String as, int place, String how) {
        taken.add(place);
        told.taken(as, table.columns().get(place), how);
        return place;
    }

    /** What was taken, and all other columns as left out. */
    ColumnsTold told() {
        for (int c = 0; c < table.columns().size(); c++) {
            if (!taken.contains(c)) {
                told.leftOut(table.columns().get(c), "");
            }
        }
        return told;
    }
}
