package io.talkturn.corpus.fold;

import io.talkturn.corpus.Partition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the divisions of a corpus that belong together.
 *
 * @param name what people see and type: a number, a speaker, a session
 * @param partitions of every conversation that it speaks of; the others are in none
 */
public record Fold(String name, Map<String, Partition> partitions) {
    public Fold {
        Map<String, Partition> spoken = new LinkedHashMap<>(partitions);
        // what is said to be in none is as what is not spoken of: a set is the same when it is read again
        spoken.values().removeIf(partition -> partition == Partition.NONE);
        partitions = Collections.unmodifiableMap(spoken);
    }

    /** The conversations of a partition, in the order of the fold. */
    public List<String> conversations(Partition partition) {
        return partitions.entrySet().stream()
                .filter(entry -> entry.getValue() == partition)
                .map(Map.Entry::getKey)
                .toList();
    }
}
