package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of samples: {@code ((words, visual, acoustic, text), label, segment)} as MISA and MAG-BERT have them, or
 * dictionaries with the parts of a sample. It becomes named parts, each with a value a sample.
 */
final class SampleLists {
    /** Widths that only audio or only vision has in the published files. */
    private static final Set<Integer> AUDIO_WIDTHS = Set.of(74, 81);

    private static final Set<Integer> VISION_WIDTHS = Set.of(35, 47, 371, 709, 713);
    private static final int FEWEST = 3;

    private SampleLists() {}

    /** Whether a node is a list of samples. */
    static boolean isOne(TensorNode node) {
        return node instanceof TensorNode.Items items
                && !items.values().isEmpty()
                && isSample(items.values().getFirst());
    }

    private static boolean isSample(TensorNode node) {
        if (node instanceof TensorNode.Dict dict) {
            return dict.items().entrySet().stream()
                    .anyMatch(part ->
                            PartNames.modality(part.getKey()).isPresent() && Nodes.matrix(part.getValue()) != null);
        }
        return node instanceof TensorNode.Items sample
                && sample.values().size() >= 2
                && sample.values().getFirst() instanceof TensorNode.Items parts
                && parts.values().size() >= FEWEST
                && Nodes.matrix(parts.values().get(1)) != null
                && Nodes.matrix(parts.values().get(2)) != null;
    }

    /** The named parts of all samples; what of them is left out is told. */
    static TensorNode.Dict parts(List<TensorNode> samples, ImportNotes notes) {
        return samples.getFirst() instanceof TensorNode.Dict ? named(samples, notes) : nested(samples, notes);
    }

    /** Samples as dictionaries: those parts that the first has. */
    private static TensorNode.Dict named(List<TensorNode> samples, ImportNotes notes) {
        Map<String, List<TensorNode>> columns = new LinkedHashMap<>();
        ((TensorNode.Dict) samples.getFirst()).items().keySet().forEach(key -> columns.put(key, new ArrayList<>()));
        for (TensorNode sample : samples) {
            columns.forEach((key, values) -> values.add(
                    sample instanceof TensorNode.Dict dict && dict.get(key) != null
                            ? dict.items().get(key)
                            : new TensorNode.Value(null)));
        }
        Map<String, TensorNode> parts = new LinkedHashMap<>();
        columns.forEach((key, values) -> parts.put(key, new TensorNode.Items(false, values)));
        return Parts.canonical(new TensorNode.Dict(parts), notes);
    }

    private static TensorNode.Dict nested(List<TensorNode> samples, ImportNotes notes) {
        List<List<TensorNode>> inner = new ArrayList<>();
        List<TensorNode> labels = new ArrayList<>();
        List<TensorNode> segments = new ArrayList<>();
        for (TensorNode sample : samples) {
            List<TensorNode> three = sample instanceof TensorNode.Items items ? items.values() : List.of();
            inner.add(
                    !three.isEmpty() && three.getFirst() instanceof TensorNode.Items parts
                            ? parts.values()
                            : List.of());
            labels.add(at(three, 1));
            if (three.size() > 2) {
                segments.add(three.get(2));
            }
        }
        Map<String, TensorNode> parts = new LinkedHashMap<>();
        words(inner, parts, notes);
        boolean swapped = isSwapped(inner.getFirst());
        matrices(Modality.VISION, swapped ? 2 : 1, inner, parts, notes);
        matrices(Modality.AUDIO, swapped ? 1 : 2, inner, parts, notes);
        put(PartNames.LABELS, "[1]", labels, "labels", parts, notes);
        if (segments.size() == samples.size()) {
            put(PartNames.ID, "[2]", segments, "ids of the segments", parts, notes);
        }
        return new TensorNode.Dict(parts);
    }

    private static TensorNode at(List<TensorNode> parts, int number) {
        return number < parts.size() ? parts.get(number) : new TensorNode.Value(null);
    }

    /** The first of the inner parts: vectors of words, words, or their numbers in a vocabulary; the fourth: the words. */
    private static void words(List<List<TensorNode>> inner, Map<String, TensorNode> parts, ImportNotes notes) {
        TensorNode first = inner.getFirst().getFirst();
        NumberArray matrix = Nodes.matrix(first);
        if (Nodes.areTexts(first)) {
            put(PartNames.RAW_TEXT, "[0][0]", texts(inner, 0), "what was said", parts, notes);
        } else if (matrix != null && matrix.axes() == 2) {
            matrices(Modality.TEXT, 0, inner, parts, notes);
        } else {
            notes.taken(Taken.leftOut(
                    Part.ARRAY,
                    "[0][0]",
                    "numbers of words in a vocabulary that is not in the file; --glove gives the words vectors"));
        }
        boolean fourth = inner.getFirst().size() > FEWEST
                && Nodes.areTexts(inner.getFirst().get(FEWEST));
        if (fourth && !parts.containsKey(PartNames.RAW_TEXT)) {
            put(PartNames.RAW_TEXT, "[0][3]", texts(inner, FEWEST), "what was said", parts, notes);
        }
        for (int i = fourth ? FEWEST + 1 : FEWEST; i < inner.getFirst().size(); i++) {
            notes.taken(Taken.leftOut(
                    Part.ARRAY,
                    "[0][" + i + "]",
                    "no use is known for it; holds " + inner.getFirst().get(i).kind()));
        }
    }

    private static List<TensorNode> texts(List<List<TensorNode>> inner, int number) {
        return inner.stream()
                .<TensorNode>map(parts -> new TensorNode.Value(Nodes.text(at(parts, number))))
                .toList();
    }

    /** Vision stands before audio, unless the widths say otherwise. */
    private static boolean isSwapped(List<TensorNode> parts) {
        NumberArray second = Nodes.matrix(parts.get(1));
        NumberArray third = Nodes.matrix(parts.get(2));
        return second != null
                && third != null
                && (AUDIO_WIDTHS.contains(Stacked.columns(second)) || VISION_WIDTHS.contains(Stacked.columns(third)))
                && !VISION_WIDTHS.contains(Stacked.columns(second))
                && !AUDIO_WIDTHS.contains(Stacked.columns(third));
    }

    private static void matrices(
            Modality modality,
            int number,
            List<List<TensorNode>> inner,
            Map<String, TensorNode> parts,
            ImportNotes notes) {
        List<TensorNode> values =
                inner.stream().map(sample -> at(sample, number)).toList();
        put(modality.id(), "[0][" + number + "]", values, "sequences of " + modality.id(), parts, notes);
    }

    private static void put(
            String part,
            String place,
            List<TensorNode> values,
            String as,
            Map<String, TensorNode> parts,
            ImportNotes notes) {
        parts.put(part, new TensorNode.Items(false, values));
        notes.taken(
                new Taken(Part.ARRAY, place, as, "of every sample ((words, visual, acoustic, text), label, segment)"));
    }
}
