package io.talkturn.report;

import io.talkturn.run.RunSpec;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Runs that differ in nothing but the seed: the same corpus byte by byte, the same weak labels, the same settings and
 * version of the program.
 *
 * @param bySeed one run a seed: the newest where a seed was run again
 */
public record SeedGroup(NavigableMap<Long, MeasuredRun> bySeed) {
    public SeedGroup {
        bySeed = Collections.unmodifiableNavigableMap(new TreeMap<>(bySeed));
    }

    /** Groups runs; the groups are in the order of their first runs. */
    static List<SeedGroup> of(List<MeasuredRun> runs) {
        Map<Map<String, String>, NavigableMap<Long, MeasuredRun>> groups = new LinkedHashMap<>();
        runs.stream()
                .sorted(Comparator.comparing(run -> run.spec().header().created()))
                .forEach(run -> groups.computeIfAbsent(SeedlessSettings.of(run.spec()), key -> new TreeMap<>())
                        .put(run.spec().training().seed(), run));
        return groups.values().stream().map(SeedGroup::new).toList();
    }

    /** A specification of the group, which stands for all but for the seed. */
    public RunSpec spec() {
        return bySeed.firstEntry().getValue().spec();
    }

    /** The runs in the order of their seeds. */
    public List<MeasuredRun> runs() {
        return List.copyOf(bySeed.values());
    }

    /** How many seeds both groups have. */
    long pairs(SeedGroup other) {
        return bySeed.keySet().stream().filter(other.bySeed::containsKey).count();
    }
}
