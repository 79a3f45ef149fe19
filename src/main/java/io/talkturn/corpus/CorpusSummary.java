package io.talkturn.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The figures of a corpus that the page Data and {@code talkturn inspect} show.
 *
 * @param counts of the corpus as a whole
 * @param sizes how much every partition holds
 */
public record CorpusSummary(
        Counts counts,
        Map<Partition, Partitions.Size> sizes,
        List<ClassCounts> classLabels,
        List<NumberRanges> numberLabels,
        List<FeatureRange> features,
        List<Partitions.Overlap> overlaps) {

    /**
     * How much the corpus holds.
     *
     * @param withoutText talkturns with neither text nor narrative
     * @param withNarrative talkturns with a MONAH narrative
     * @param withTimes talkturns with start and end
     * @param withWordTimes talkturns with word times
     */
    public record Counts(
            int conversations,
            int talkturns,
            int speakers,
            int withoutText,
            int withNarrative,
            int withTimes,
            int withWordTimes) {
        static Counts of(Corpus corpus) {
            return new Counts(
                    corpus.conversations().size(),
                    corpus.talkturns().size(),
                    (int) corpus.talkturns().stream()
                            .map(Talkturn::speaker)
                            .distinct()
                            .count(),
                    count(corpus, t -> t.narrativeOrText().isBlank()),
                    count(corpus, t -> t.narrative() != null),
                    count(corpus, t -> t.start() != null && t.end() != null),
                    count(corpus, t -> t.words().stream().anyMatch(Word::isTimed)));
        }

        private static int count(Corpus corpus, Predicate<Talkturn> which) {
            return (int) corpus.talkturns().stream().filter(which).count();
        }
    }

    /**
     * How often each class of a label stands in each partition.
     *
     * @param several whether several classes can hold for one talkturn, so that the counts do not add up to it
     * @param counts one number a class, in the order of the classes
     * @param missing talkturns without this label
     * @param present talkturns with this label
     */
    public record ClassCounts(
            String name,
            List<String> classes,
            boolean several,
            Map<Partition, List<Integer>> counts,
            Map<Partition, Integer> missing,
            int present) {
        /** How often a class stands in all partitions together. */
        public int total(int classNumber) {
            return counts.values().stream().mapToInt(c -> c.get(classNumber)).sum();
        }
    }

    /** What values a number label takes, all together and in each partition. */
    public record NumberRanges(
            String name, double lowest, double highest, Range all, Map<Partition, Range> byPartition) {}

    /** What values a feature takes. */
    public record FeatureRange(String name, String unit, Range range) {}

    /** Counts a corpus through. */
    public static CorpusSummary of(Corpus corpus) {
        List<ClassCounts> classes = new ArrayList<>();
        List<NumberRanges> numbers = new ArrayList<>();
        for (Label label : corpus.labels()) {
            switch (label) {
                case ClassLabel _, MultiLabel _ -> classes.add(classCounts(corpus, label));
                case NumberLabel l -> numbers.add(numberRanges(corpus, l));
            }
        }
        return new CorpusSummary(
                Counts.of(corpus),
                Partitions.sizes(corpus),
                classes,
                numbers,
                corpus.features().stream()
                        .map(f -> new FeatureRange(f.name(), f.unit(), Range.of(f)))
                        .toList(),
                Partitions.speakerOverlap(corpus));
    }

    private static ClassCounts classCounts(Corpus corpus, Label label) {
        Map<Partition, List<Integer>> counts = new EnumMap<>(Partition.class);
        Map<Partition, Integer> missing = new EnumMap<>(Partition.class);
        for (Partition partition : Partition.values()) {
            int[] rows = IntStream.range(0, label.size())
                    .filter(row -> corpus.partitionOfRow(row) == partition)
                    .toArray();
            int[] present = IntStream.of(rows).filter(label::isPresent).toArray();
            counts.put(
                    partition,
                    IntStream.range(0, label.classNames().size())
                            .mapToObj(c -> (int) IntStream.of(present)
                                    .filter(row -> label.has(row, c))
                                    .count())
                            .toList());
            missing.put(partition, rows.length - present.length);
        }
        int without = missing.values().stream().mapToInt(Integer::intValue).sum();
        return new ClassCounts(
                label.name(), label.classNames(), label instanceof MultiLabel, counts, missing, label.size() - without);
    }

    private static NumberRanges numberRanges(Corpus corpus, NumberLabel label) {
        Map<Partition, Range> ranges = new EnumMap<>(Partition.class);
        for (Partition partition : Partition.values()) {
            ranges.put(
                    partition,
                    Range.of(IntStream.range(0, label.size())
                            .filter(row -> corpus.partitionOfRow(row) == partition)
                            .mapToDouble(label::at)));
        }
        return new NumberRanges(label.name(), label.lowest(), label.highest(), Range.of(label), ranges);
    }
}
