package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.feature.layout.Stacked;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the samples of the splits in a tree of the layout that is read ({@code layout}): arrays, labels, names and lengths.
 * What does not fit is refused with its place in the file.
 */
final class SplitReader {
    private static final List<Partition> ORDER =
            List.of(Partition.TRAIN, Partition.DEV, Partition.TEST, Partition.NONE);

    /** Of a sample. */
    static final int MOST_CELLS = 1 << 28;

    private final Path file;
    private final ImportNotes notes;
    private final SampleArrays arrays;

    SplitReader(Path file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
        this.arrays = new SampleArrays(file, notes);
    }

    /** The splits in the order train, valid, test. */
    List<Split> read(TensorNode.Dict root) {
        List<Split> splits = new ArrayList<>();
        root.items().forEach((name, node) -> {
            Partition partition = SplitNames.partition(name);
            if (partition != null && node instanceof TensorNode.Dict parts) {
                splits.add(split(name, partition, parts));
            }
        });
        splits.sort(Comparator.comparing(Split::partition, Comparator.comparingInt(ORDER::indexOf)));
        check(splits);
        return splits;
    }

    /** Refuses splits that do not fit each other, and tells of what is missing. */
    void check(List<Split> splits) {
        checkCounts(splits);
        checkWidths(splits);
        if (splits.stream().flatMap(s -> s.samples().stream()).anyMatch(Sample::isNumbered)) {
            notes.info(
                    "no_ids",
                    fileName(),
                    null,
                    "Samples have no id; they are numbered in each split in the order of the file.");
        }
        for (String name : List.of("train", "valid", "test")) {
            if (splits.stream()
                    .noneMatch(s -> s.partition() == SplitNames.partition(name)
                            || s.name().equals(SplitNames.ALL))) {
                notes.warn(
                        "split_missing",
                        fileName(),
                        null,
                        "There is no split “" + name + "”"
                                + (name.equals("valid") ? "; divide the talkturns before training." : "."));
            }
        }
    }

    private void checkCounts(List<Split> splits) {
        if (splits.stream().allMatch(split -> split.samples().isEmpty())) {
            throw refused("The file has no samples: every split is empty.");
        }
        splits.forEach(split -> {
            if (split.samples().isEmpty()) {
                notes.warn("split_empty", fileName(), null, "The split “" + split.name() + "” has no samples.");
            }
            int count = count(split.name(), split.sequences());
            if (count != split.samples().size()) {
                throw refused(split.name() + " has " + count + " samples and "
                        + split.samples().size() + " names.");
            }
        });
    }

    private Split split(String name, Partition partition, TensorNode.Dict parts) {
        Map<Modality, NumberArray> sequences = new EnumMap<>(Modality.class);
        Map<Modality, int[]> ends = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            TensorNode node = parts.get(modality.id());
            if (node != null) {
                NumberArray array = arrays.sequence(name + "/" + modality.id(), node);
                sequences.put(modality, array);
                if (array instanceof Stacked stacked && stacked.isRagged()) {
                    // shorter matrices begin with zeros, so that what ends in zeros was measured so
                    ends.put(modality, new int[array.axis(0)]);
                    Arrays.fill(Objects.requireNonNull(ends.get(modality)), array.axis(1));
                }
            }
        }
        if (sequences.isEmpty()) {
            throw refused(name + " has neither text nor audio nor vision.");
        }
        int count = count(name, sequences);
        SplitLabels labels = new LabelReader(file, notes).read(name, parts, count);
        Map<Modality, int[]> lengths = new EnumMap<>(Modality.class);
        sequences.keySet().forEach(modality -> {
            int[] steps = ends.containsKey(modality)
                    ? ends.get(modality)
                    : lengths(name, parts.get(modality.id() + "_lengths"), modality, count);
            if (steps != null) {
                lengths.put(modality, steps);
            }
        });
        SampleNames names = new SampleNames(file);
        return new Split(name, partition, names.samples(name, parts, count), sequences, lengths, labels);
    }

    private int count(String name, Map<Modality, NumberArray> sequences) {
        Map.Entry<Modality, NumberArray> first = sequences.entrySet().iterator().next();
        int count = first.getValue().axis(0);
        sequences.forEach((modality, array) -> {
            if (array.axis(0) != count) {
                throw refused(name + ": " + first.getKey().id() + " has " + count + " samples, " + modality.id() + " "
                        + array.axis(0) + ".");
            }
        });
        return count;
    }

    private int @Nullable [] lengths(String name, @Nullable TensorNode node, Modality modality, int count) {
        if (node == null) {
            return null;
        }
        int[] lengths =
                SampleNames.numbers(node).stream().mapToInt(Double::intValue).toArray();
        if (lengths.length != count) {
            throw refused(name + "/" + modality.id() + "_lengths has " + lengths.length + " values for " + count
                    + " samples.");
        }
        return lengths;
    }

    private void checkWidths(List<Split> splits) {
        Map<Modality, Split> seen = new EnumMap<>(Modality.class);
        for (Split split : splits) {
            split.sequences().forEach((modality, array) -> {
                Split first = seen.putIfAbsent(modality, split);
                int width = first == null
                        ? array.axis(2)
                        : Objects.requireNonNull(first.sequences().get(modality))
                                .axis(2);
                if (width != array.axis(2)) {
                    throw refused(split.name() + "/" + modality.id() + " has " + array.axis(2) + " columns, "
                            + Objects.requireNonNull(first).name() + "/" + modality.id() + " " + width + ".");
                }
            });
        }
        for (Split split : splits) {
            if (!split.sequences().keySet().equals(seen.keySet())) {
                throw refused(split.name() + " has not the same modalities as the other splits.");
            }
        }
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }

    private UserError refused(String sentence) {
        return new UserError(
                sentence,
                file,
                "Put the array right where the file is made, or name others with --arrays (docs/features.md).");
    }
}
