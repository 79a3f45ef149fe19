package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.Nodes;
import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the labels of a split: numbers in an array or in lists, or texts. */
final class LabelReader {
    private final Path file;
    private final ImportNotes notes;

    LabelReader(Path file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    SplitLabels read(String split, TensorNode.Dict parts, int count) {
        boolean scores = parts.get(PartNames.SCORES) != null;
        TensorNode node = scores ? parts.get(PartNames.SCORES) : parts.get(PartNames.LABELS);
        Map<String, NumberArray> further = new LinkedHashMap<>();
        parts.items().forEach((name, other) -> {
            if (name.startsWith(PartNames.FURTHER)) {
                String label = name.substring(PartNames.FURTHER.length());
                further.put(label, numbers(split + "/" + label, other, count));
            }
        });
        if (node == null) {
            notes.warn("no_labels", String.valueOf(file.getFileName()), null, split + " has no labels.");
            return new SplitLabels(null, List.of(), false, further);
        }
        List<String> texts = texts(node);
        if (!texts.isEmpty()) {
            checkCount(split + "/labels", texts.size(), count);
            return new SplitLabels(null, texts, false, further);
        }
        return new SplitLabels(numbers(split + "/labels", node, count), List.of(), scores, further);
    }

    /** The texts of labels that are texts, one a sample; numbers that stand as objects are numbers. */
    private static List<String> texts(TensorNode node) {
        return Nodes.areTexts(node) ? SampleNames.texts(node) : List.of();
    }

    private NumberArray numbers(String place, TensorNode node, int count) {
        NumberArray labels = switch (node) {
            case TensorNode.Numbers numbers -> numbers.array();
            case TensorNode.Texts texts -> NumberArray.of(parsed(texts.values()));
            case TensorNode.Items items -> ofItems(place, items);
            default -> NumberArray.of();
        };
        if (labels.axes() == 0 || (labels.count() == 0 && count > 0)) {
            throw refused(place + " is " + node.kind() + " where an array of numbers is expected.");
        }
        checkCount(place, labels.shape()[0], count);
        return labels;
    }

    private static double[] parsed(List<String> texts) {
        return texts.stream().mapToDouble(Double::parseDouble).toArray();
    }

    /** One value or one row a sample, as lists or as small arrays such as [[-2.7]]. */
    private NumberArray ofItems(String place, TensorNode.Items items) {
        List<double[]> rows = items.values().stream()
                .map(item -> SampleNames.numbers(item).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toList();
        int width = rows.isEmpty() ? 0 : rows.getFirst().length;
        int other = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).length != width)
                .findFirst()
                .orElse(-1);
        if (width == 0 || other >= 0) {
            throw refused(place + "[" + Math.max(other, 0) + "] has "
                    + (other < 0 ? 0 : rows.get(other).length) + " numbers"
                    + (other < 0 ? "." : ", those before it " + width + "."));
        }
        double[] cells = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        NumberArray all = whole(items) ? NumberArray.ofWhole(cells) : NumberArray.of(cells);
        return width == 1 ? all : Reshaped.of(all, rows.size(), width);
    }

    private static boolean whole(TensorNode.Items items) {
        return items.values().stream().allMatch(item -> switch (item) {
            case TensorNode.Value value -> value.value() instanceof Long;
            case TensorNode.Scalar scalar -> !scalar.type().startsWith("float");
            case TensorNode.Numbers numbers -> !numbers.array().isFloat();
            case TensorNode.Items inner -> whole(inner);
            default -> false;
        });
    }

    private void checkCount(String place, long labels, int count) {
        if (labels != count) {
            throw refused(place + ": there are " + count + " samples and " + labels + " labels.");
        }
    }

    private UserError refused(String sentence) {
        return new UserError(
                sentence,
                file,
                "Put the labels right where the file is made, or name others with --arrays (docs/features.md).");
    }
}
