package io.talkturn.corpus.io.nested;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often the lists of an object are of one length: such lists are columns of one table. */
final class Lengths {
    /** More lists than this are not compared. */
    static final int MOST = 32;

    private final Map<String, Integer> objects = new HashMap<>();
    private final Map<String, Map<String, Integer>> equal = new HashMap<>();

    /** Takes the lengths of the lists of one object, by their paths. */
    void add(Map<String, Integer> lists) {
        if (lists.isEmpty() || lists.size() > MOST) {
            return;
        }
        lists.forEach((one, length) -> {
            objects.merge(one, 1, Integer::sum);
            Map<String, Integer> counts = equal.computeIfAbsent(one, o -> new HashMap<>());
            lists.forEach((other, otherLength) -> {
                if (length.equals(otherLength)) {
                    counts.merge(other, 1, Integer::sum);
                }
            });
        });
    }

    void add(Lengths other) {
        other.objects.forEach((list, count) -> objects.merge(list, count, Integer::sum));
        other.equal.forEach((list, counts) -> {
            Map<String, Integer> own = equal.computeIfAbsent(list, o -> new HashMap<>());
            counts.forEach((second, count) -> own.merge(second, count, Integer::sum));
        });
    }

    /** The paths of all lists. */
    List<String> lists() {
        return List.copyOf(objects.keySet());
    }

    /** Whether a list is as long as another in every object that has it. */
    boolean areEqual(String list, String other) {
        int both = equal.getOrDefault(list, Map.of()).getOrDefault(other, 0);
        return both > 0 && both == objects.getOrDefault(other, 0);
    }
}
