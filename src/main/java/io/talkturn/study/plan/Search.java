package io.talkturn.study.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param folds for {@link Kind#SEEDS}: the folds by their name in every corpus, each of which is trained with every seed; null
 *     for the corpora's own divisions
 */
public record Search(
        Kind kind,
        int trials,
        Map<String, Range> ranges,
        boolean commonDraws,
        Map<String, Range> refining,
        List<Long> seeds,
        List<Map<String, String>> rows,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String folds) {
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
        if (folds != null && kind != Kind.SEEDS) {
            throw new IllegalArgumentException("folds of the search " + kind);
        }
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        refining = Collections.unmodifiableMap(new LinkedHashMap<>(refining));
        seeds = List.copyOf(seeds);
        rows = rows.stream().map(Search::kept).toList();
    }

    /** A search on the corpora's own divisions. */
    public Search(
            Kind kind,
            int trials,
            Map<String, Range> ranges,
            boolean commonDraws,
            Map<String, Range> refining,
            List<Long> seeds,
            List<Map<String, String>> rows) {
        this(kind, trials, ranges, commonDraws, refining, seeds, rows, null);
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

    /**
     * The same setting on every fold, with every seed.
     *
     * @param folds the set by its name in every corpus
     */
    public static Search folds(String folds, List<Long> seeds) {
        return new Search(Kind.SEEDS, seeds.size(), Map.of(), true, Map.of(), seeds, List.of(), folds);
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
