package io.talkturn.report;

import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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
                .sorted(Comparator.comparing(run -> run.spec().created()))
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

    /**
     * The group with the same settings but without tasks beside the main one; of several the one with the most seeds in
     * common. Empty where there is none or this is one itself.
     */
    Optional<SeedGroup> singleTask(List<SeedGroup> all) {
        for (Map<String, String> wanted : SeedlessSettings.ofSingleTask(spec())) {
            List<SeedGroup> fitting = new ArrayList<>();
            for (SeedGroup group : all) {
                if (SeedlessSettings.ofBaseline(group.spec()).equals(wanted) && pairs(group) > 0) {
                    fitting.add(group);
                }
            }
            if (!fitting.isEmpty()) {
                return Optional.of(Collections.max(fitting, Comparator.comparingLong(this::pairs)));
            }
        }
        return Optional.empty();
    }

    private long pairs(SeedGroup other) {
        return bySeed.keySet().stream().filter(other.bySeed::containsKey).count();
    }
}
