package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says of every array of a file with splits what it was taken for, or that it was left out. */
final class ArraysTaken {
    private static final Set<String> NAMES =
            Set.of("id", "ids", "raw_text", "video", "videos", "segment", "words", "text_raw");

    private ArraysTaken() {}

    static void tell(TensorNode root, List<Split> splits, ImportNotes notes) {
        if (!(root instanceof TensorNode.Dict dict)) {
            return;
        }
        Set<String> read = Set.copyOf(splits.stream().map(Split::name).toList());
        dict.items().forEach((name, node) -> {
            if (!read.contains(name)) {
                notes.taken(Taken.leftOut(Part.ARRAY, name, "is no split; holds " + node.kind()));
            } else if (node instanceof TensorNode.Dict parts) {
                parts.items().forEach((part, array) -> notes.taken(taken(part, array, parts)));
            }
        });
    }

    private static Taken taken(String name, TensorNode array, TensorNode.Dict parts) {
        boolean scores = parts.get("regression_labels") != null;
        if (Arrays.stream(Modality.values()).anyMatch(modality -> modality.id().equals(name))) {
            return new Taken(Part.ARRAY, name, "sequences of " + name, kind(array));
        }
        if (name.equals(scores ? "regression_labels" : "labels")) {
            return new Taken(Part.ARRAY, name, "labels", kind(array));
        }
        if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return new Taken(Part.ARRAY, name, "ids and texts", kind(array));
        }
        if (name.endsWith("_lengths") || name.endsWith("_names")) {
            return new Taken(Part.ARRAY, name, name.endsWith("_names") ? "names of columns" : "lengths", kind(array));
        }
        return Taken.leftOut(Part.ARRAY, name, "no use is known for it; holds " + kind(array));
    }

    private static String kind(TensorNode array) {
        return array instanceof TensorNode.Numbers numbers
                ? Arrays.toString(numbers.array().shape())
                : array.kind();
    }
}
