package io.talkturn.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of the inputs, and keeps the first fault of every cause. */
final class FuzzTally {
    private final Map<String, long[]> kinds = new TreeMap<>();
    private final Map<String, FuzzFault> faults = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final Map<String, Integer> mutations = new TreeMap<>();
    private long longestNanos;
    private String longest = "";

    void input(String kind, List<String> how) {
        of(kind)[0]++;
        how.forEach(name -> mutations.merge(name, 1, Integer::sum));
    }

    void command(String kind, int exit, long nanos, String what) {
        of(kind)[exit == 0 ? 1 : 2]++;
        of(kind)[3] += nanos;
        if (nanos > longestNanos) {
            longestNanos = nanos;
            longest = what;
        }
    }

    void fault(FuzzFault fault) {
        faults.putIfAbsent(fault.sign(), fault);
        times.merge(fault.sign(), 1, Integer::sum);
    }

    private long[] of(String kind) {
        return kinds.computeIfAbsent(kind, k -> new long[4]);
    }

    long inputs() {
        return kinds.values().stream().mapToLong(counts -> counts[0]).sum();
    }

    List<FuzzFault> faults() {
        return new ArrayList<>(faults.values());
    }

    int times(FuzzFault fault) {
        return times.getOrDefault(fault.sign(), 0);
    }

    /** The report as Markdown. */
    String report(long seed, Duration took) {
        StringBuilder text = new StringBuilder();
        text.append("Seed ").append(seed).append(": ").append(inputs()).append(" spoiled inputs, ");
        text.append(took.toSeconds()).append(" s, ").append(faults.size()).append(" kinds of faults.\n\n");
        text.append("| kind | inputs | commands that accepted | commands that refused | ms a command |\n");
        text.append("|---|---|---|---|---|\n");
        kinds.forEach((kind, counts) -> text.append(String.format(
                "| %s | %d | %d | %d | %.1f |%n",
                kind, counts[0], counts[1], counts[2], counts[3] / 1e6 / Math.max(1, counts[1] + counts[2]))));
        text.append("\nMutations: ");
        text.append(String.join(
                ", ",
                mutations.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList()));
        text.append(".\n\nThe longest command took ")
                .append(longestNanos / 1_000_000)
                .append(" ms: ");
        text.append(longest).append('\n');
        faults.values()
                .forEach(fault -> text.append("\n")
                        .append(times(fault))
                        .append(" × ")
                        .append(fault.text())
                        .append('\n'));
        return text.toString();
    }
}
