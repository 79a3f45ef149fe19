package io.talkturn.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For every group of runs the group of the same settings without tasks beside the main one. */
final class SingleTasks {
    private final Map<Map<String, String>, List<SeedGroup>> baselines = new HashMap<>();
    private final IdentityHashMap<SeedGroup, @Nullable SeedGroup> found = new IdentityHashMap<>();

    SingleTasks(List<SeedGroup> groups) {
        for (SeedGroup group : groups) {
            baselines
                    .computeIfAbsent(SeedlessSettings.ofBaseline(group.spec()), key -> new ArrayList<>())
                    .add(group);
        }
        groups.forEach(group -> found.put(group, find(group)));
    }

    /** The group, of several the one with the most seeds in common; empty where there is none, or this is one itself. */
    Optional<SeedGroup> of(SeedGroup group) {
        return Optional.ofNullable(found.get(group));
    }

    private @Nullable SeedGroup find(SeedGroup group) {
        return SeedlessSettings.ofSingleTask(group.spec()).stream()
                .flatMap(wanted -> baselines.getOrDefault(wanted, List.of()).stream()
                        .filter(one -> one.pairs(group) > 0)
                        .max(Comparator.comparingLong(group::pairs))
                        .stream())
                .findFirst()
                .orElse(null);
    }
}
