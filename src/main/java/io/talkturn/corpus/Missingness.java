package io.talkturn.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How much of every label and feature is missing, in each partition and in all.
 *
 * @param partitions the partitions that hold talkturns
 * @param columns labels, then features, in the order of the corpus
 */
public record Missingness(List<Partition> partitions, List<Column> columns) {
    /**
     * A part of the talkturns.
     *
     * @param missing talkturns without a value
     * @param talkturns all of them
     */
    public record Part(int missing, int talkturns) {
        /** From 0 (every talkturn has a value) to 1; 0 of no talkturns. */
        public double share() {
            return talkturns == 0 ? 0 : (double) missing / talkturns;
        }
    }

    /** One label or feature. */
    public record Column(String name, Map<Partition, Part> byPartition, Part all) {}

    public Missingness {
        partitions = List.copyOf(partitions);
        columns = List.copyOf(columns);
    }

    /** Counts a corpus through. */
    public static Missingness of(Corpus corpus) {
        Map<Partition, int[]> rows = new EnumMap<>(Partition.class);
        for (Partition partition : Partition.values()) {
            int[] ours = IntStream.range(0, corpus.talkturns().size())
                    .filter(row -> corpus.partitionOfRow(row) == partition)
                    .toArray();
            if (ours.length > 0) {
                rows.put(partition, ours);
            }
        }
        List<Column> columns = new ArrayList<>();
        corpus.labels().forEach(label -> columns.add(column(label.name(), row -> !label.isPresent(row), rows)));
        corpus.features()
                .forEach(feature -> columns.add(column(feature.name(), row -> Double.isNaN(feature.at(row)), rows)));
        return new Missingness(List.copyOf(rows.keySet()), columns);
    }

    private static Column column(String name, IntPredicate isMissing, Map<Partition, int[]> rows) {
        Map<Partition, Part> parts = new EnumMap<>(Partition.class);
        int missing = 0;
        int talkturns = 0;
        for (Map.Entry<Partition, int[]> partition : rows.entrySet()) {
            int ours =
                    (int) IntStream.of(partition.getValue()).filter(isMissing).count();
            parts.put(partition.getKey(), new Part(ours, partition.getValue().length));
            missing += ours;
            talkturns += partition.getValue().length;
        }
        return new Column(name, parts, new Part(missing, talkturns));
    }

    /** The columns of which something is missing, the emptiest first. */
    public List<Column> incomplete() {
        return columns.stream()
                .filter(column -> column.all().missing() > 0)
                .sorted(Comparator.comparingInt((Column column) -> column.all().missing())
                        .reversed())
                .toList();
    }
}
