package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the samples of the three splits in a file's tree: MulT ({@code labels}, perhaps {@code id}), MMSA ({@code
 * regression_labels}, {@code raw_text}, lengths) and MultiBench, which is like MulT. What does not fit is refused with
 * its place in the file.
 */
final class SplitReader {
    /** What a source without splits is called. */
    static final String ALL = "all";

    /** What the splits are called, in the order of a corpus. */
    static final Map<String, Partition> SPLITS = splits();

    /** Of a sample. */
    static final int MOST_CELLS = 1 << 28;

    private final Path file;
    private final ImportNotes notes;

    SplitReader(Path file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    private static Map<String, Partition> splits() {
        Map<String, Partition> splits = new LinkedHashMap<>();
        splits.put("train", Partition.TRAIN);
        splits.put("valid", Partition.DEV);
        splits.put("val", Partition.DEV);
        splits.put("dev", Partition.DEV);
        splits.put("test", Partition.TEST);
        splits.put(ALL, Partition.NONE);
        return splits;
    }

    /** Whether a tree has splits at its top. */
    static boolean hasSplits(TensorNode root) {
        return root instanceof TensorNode.Dict dict && SPLITS.keySet().stream().anyMatch(dict.items()::containsKey);
    }

    /** The splits in the order train, valid, test. */
    List<Split> read(TensorNode root) {
        if (!(root instanceof TensorNode.Dict dict) || !hasSplits(root)) {
            throw refused("The file holds " + root.kind() + " where the splits train, valid and test are expected.");
        }
        List<Split> splits = new ArrayList<>();
        SPLITS.forEach((name, partition) -> {
            TensorNode node = dict.get(name);
            if (node instanceof TensorNode.Dict parts) {
                splits.add(split(name, partition, parts));
            } else if (node != null) {
                throw refused(name + " is " + node.kind() + " where text, audio, vision and labels are expected.");
            }
        });
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
                    .noneMatch(
                            s -> s.partition() == SPLITS.get(name) || s.name().equals(ALL))) {
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
        for (Modality modality : Modality.values()) {
            TensorNode node = parts.get(modality.id());
            if (node != null) {
                sequences.put(modality, sequence(name + "/" + modality.id(), node));
            }
        }
        if (sequences.isEmpty()) {
            throw refused(name + " has neither text nor audio nor vision.");
        }
        int count = count(name, sequences);
        NumberArray labels = labels(name, parts, count);
        Map<Modality, int[]> lengths = new EnumMap<>(Modality.class);
        sequences.keySet().forEach(modality -> {
            int[] steps = lengths(name, parts.get(modality.id() + "_lengths"), modality, count);
            if (steps != null) {
                lengths.put(modality, steps);
            }
        });
        SampleNames names = new SampleNames(file);
        return new Split(name, partition, names.samples(name, parts, count), sequences, lengths, labels);
    }

    private NumberArray sequence(String place, TensorNode node) {
        if (node instanceof TensorNode.Numbers numbers && numbers.array().axes() == 3) {
            checkShape(place, numbers.array().shape());
            return numbers.array();
        }
        throw refused(place + " is " + node.kind()
                + (node instanceof TensorNode.Numbers n && n.array().axes() > 0
                        ? " of " + n.array().axes() + " axes"
                        : "")
                + " where an array [samples, steps, columns] is expected.");
    }

    /** A sample must have cells, and must fit into an array of Java. */
    private void checkShape(String place, long[] shape) {
        double sample = (double) shape[1] * shape[2];
        if (sample == 0 || sample > MOST_CELLS || shape[0] > MOST_CELLS) {
            throw refused(place + " has the shape " + Arrays.toString(shape) + ": "
                    + (sample == 0 ? "its samples have no cells." : "that is more than Talkturn can hold."));
        }
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

    private @Nullable NumberArray labels(String name, TensorNode.Dict parts, int count) {
        TensorNode node = parts.get("regression_labels") != null ? parts.get("regression_labels") : parts.get("labels");
        if (node == null) {
            notes.warn("no_labels", fileName(), null, name + " has no labels.");
            return null;
        }
        NumberArray labels = node instanceof TensorNode.Numbers numbers
                ? numbers.array()
                : NumberArray.of(SampleNames.numbers(node).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        if (labels.axes() == 0 || (labels.count() == 0 && count > 0)) {
            throw refused(name + "/labels is " + node.kind() + " where an array of numbers is expected.");
        }
        if (labels.shape()[0] != count) {
            throw refused(name + "/labels: there are " + count + " samples and " + labels.shape()[0] + " labels.");
        }
        return labels;
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
                sentence, file, "Get an undamaged copy of the file, or save its arrays as docs/corpora.md says.");
    }
}
