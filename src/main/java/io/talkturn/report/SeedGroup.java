package io.talkturn.report;

import io.talkturn.run.RunFold;
import io.talkturn.run.RunSpec;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in nothing but the seed and the fold: the same corpus byte by byte, the same folds of it, the same weak
 * labels, the same settings and version of the program.
 *
 * @param byRepeat one run a seed and fold: the newest where one was run again
 */
public record SeedGroup(NavigableMap<Repeat, MeasuredRun> byRepeat) {
    /**
     * What the runs of a group differ in.
     *
     * @param fold its number, 0 for the corpus's own division
     */
    public record Repeat(long seed, int fold) implements Comparable<Repeat> {
        private static final Comparator<Repeat> ORDER =
                Comparator.comparingLong(Repeat::seed).thenComparingInt(Repeat::fold);

        static Repeat of(RunSpec spec) {
            RunFold fold = spec.fold();
            return new Repeat(spec.training().seed(), fold == null ? 0 : fold.number());
        }

        @Override
        public int compareTo(Repeat other) {
            return ORDER.compare(this, other);
        }
    }

    public SeedGroup {
        byRepeat = Collections.unmodifiableNavigableMap(new TreeMap<>(byRepeat));
    }

    /** Groups runs; the groups are in the order of their first runs. */
    static List<SeedGroup> of(List<MeasuredRun> runs) {
        Map<Map<String, String>, NavigableMap<Repeat, MeasuredRun>> groups = new LinkedHashMap<>();
        runs.stream()
                .sorted(Comparator.comparing(run -> run.spec().header().created()))
                .forEach(run -> groups.computeIfAbsent(SeedlessSettings.of(run.spec()), key -> new TreeMap<>())
                        .put(Repeat.of(run.spec()), run));
        return groups.values().stream().map(SeedGroup::new).toList();
    }

    /** A specification of the group, which stands for all but for the seed and the fold. */
    public RunSpec spec() {
        return byRepeat.firstEntry().getValue().spec();
    }

    /** The runs in the order of their seeds, of one seed in that of the folds. */
    public List<MeasuredRun> runs() {
        return List.copyOf(byRepeat.values());
    }

    /** How many seeds there are. */
    int seeds() {
        return (int) byRepeat.keySet().stream().map(Repeat::seed).distinct().count();
    }

    /** How many folds there are, 0 where the runs are on the corpus's own division. */
    int folds() {
        return isOfFolds()
                ? (int) byRepeat.keySet().stream().map(Repeat::fold).distinct().count()
                : 0;
    }

    /** Whether the runs are of folds. */
    boolean isOfFolds() {
        return spec().fold() != null;
    }

    /** How many folds the set has, 0 on the corpus's own division. */
    int foldsOfSet() {
        @Nullable RunFold fold = spec().fold();
        return fold == null ? 0 : fold.of();
    }

    /** The runs of every seed that has all folds. */
    List<List<MeasuredRun>> whole() {
        Map<Long, List<MeasuredRun>> bySeed = byRepeat.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().seed(),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bySeed.values().stream()
                .filter(runs -> isOfFolds() && runs.size() == foldsOfSet())
                .toList();
    }

    /** How many seeds, of folds how many seeds and folds, both groups have. */
    long pairs(SeedGroup other) {
        return byRepeat.keySet().stream().filter(other.byRepeat::containsKey).count();
    }
}
