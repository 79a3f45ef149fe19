package io.talkturn.study.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the trials of a condition are found (studies 1).
 *
 * @param kind random, grid, refine, seeds or list
 * @param trials draws a condition, for {@link Kind#RANDOM}
 * @param ranges from where settings are drawn, by key, in the order in which they are drawn; for grids their lists
 * @param commonDraws whether all conditions share the draws, so that they are compared in pairs
 * @param refining for {@link Kind#REFINE}: the lists that the best of the grid go on with, by key
 * @param seeds for {@link Kind#SEEDS} and the last stage of {@link Kind#REFINE}
 * @param rows for {@link Kind#LIST}: the settings of every trial
 */
public record Search(
        Kind kind,
        int trials,
        Map<String, Range> ranges,
        boolean commonDraws,
        Map<String, Range> refining,
        List<Long> seeds,
        List<Map<String, String>> rows) {
    /** How many of a grid go on. */
    public static final int BEST = 5;

    /** The kinds of search. */
    public enum Kind {
        /** Draws. */
        RANDOM,
        /** The product of lists. */
        GRID,
        /** A grid, then further lists for the best, then seeds for the best of all. */
        REFINE,
        /** One setting, several seeds. */
        SEEDS,
        /** Rows of a table. */
        LIST;

        /** Whether the median rule may end trials of this search before their time. */
        public boolean canStop() {
            return this == RANDOM || this == GRID;
        }
    }

    public Search {
        Objects.requireNonNull(kind);
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        refining = Collections.unmodifiableMap(new LinkedHashMap<>(refining));
        seeds = List.copyOf(seeds);
        rows = rows.stream().map(Search::kept).toList();
    }

    private static Map<String, String> kept(Map<String, String> row) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    /** Draws. */
    public static Search random(int trials, Map<String, Range> ranges) {
        return new Search(Kind.RANDOM, trials, ranges, true, Map.of(), List.of(), List.of());
    }

    /** One setting, several seeds. */
    public static Search seeds(List<Long> seeds) {
        return new Search(Kind.SEEDS, seeds.size(), Map.of(), true, Map.of(), seeds, List.of());
    }

    /** The product of lists. */
    public static Search grid(Map<String, Range> lists) {
        return new Search(Kind.GRID, 0, lists, true, Map.of(), List.of(), List.of());
    }

    /** Whether the median rule may end trials before their time. */
    public boolean canStop() {
        return kind.canStop();
    }
}
