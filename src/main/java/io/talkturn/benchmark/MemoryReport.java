package io.talkturn.benchmark;

import java.util.List;

/**
 * The memory of this process while it trained.
 *
 * @param batches how many batches it trained on
 * @param resident the most memory in MiB that the process had after any batch of each tenth of them; empty where the system
 *     does not tell
 * @param arrays arrays of the engine alive after each tenth of them
 */
public record MemoryReport(int batches, List<Double> resident, List<Integer> arrays) {
    /** How much larger the process is at the end than half way, in MiB; 0 where the system does not tell. */
    public double growth() {
        return resident.isEmpty() ? 0 : resident.getLast() - resident.get(resident.size() / 2 - 1);
    }
}
