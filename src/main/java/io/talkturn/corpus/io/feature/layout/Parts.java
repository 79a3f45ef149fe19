package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the parts of a split the names under which they are read, and says of each what it was taken for. */
final class Parts {
    private Parts() {}

    /** Whether a node has a part that is a modality and could be one of many samples. */
    static boolean isSplit(TensorNode node) {
        return node instanceof TensorNode.Dict dict
                && dict.items().entrySet().stream()
                        .anyMatch(part -> PartNames.modality(part.getKey()).isPresent()
                                && (part.getValue() instanceof TensorNode.Numbers
                                        || part.getValue() instanceof TensorNode.Items));
    }

    /** The same parts under their usual names; of two of one meaning that which bears the name itself, else the first. */
    static TensorNode.Dict canonical(TensorNode.Dict parts, ImportNotes notes) {
        Map<String, TensorNode> named = new LinkedHashMap<>();
        Map<String, String> origins = new LinkedHashMap<>();
        parts.items().forEach((name, node) -> {
            String part = PartNames.of(name, node).orElse("");
            if (part.equals(name)) {
                named.put(part, node);
                origins.put(part, name);
            }
        });
        parts.items().forEach((name, node) -> {
            String part = PartNames.of(name, node).orElse("");
            if (!part.isEmpty() && named.putIfAbsent(part, node) == null) {
                origins.put(part, name);
            }
        });
        parts.items().forEach((name, node) -> {
            String part = PartNames.of(name, node).orElse("");
            notes.taken(taken(name, node, part, origins.getOrDefault(part, ""), named.containsKey(PartNames.SCORES)));
        });
        if (named.containsKey(PartNames.SCORES)) {
            named.remove(PartNames.LABELS);
        }
        return new TensorNode.Dict(named);
    }

    private static Taken taken(String name, TensorNode node, String part, String origin, boolean scores) {
        if (part.isEmpty()) {
            return Taken.leftOut(Part.ARRAY, name, "no use is known for it; holds " + kind(node));
        }
        if (!name.equals(origin)) {
            return Taken.leftOut(Part.ARRAY, name, "“" + origin + "” was taken for the same; holds " + kind(node));
        }
        if (part.equals(PartNames.LABELS) && scores) {
            return Taken.leftOut(Part.ARRAY, name, "“" + PartNames.SCORES + "” was taken; holds " + kind(node));
        }
        return new Taken(Part.ARRAY, name, meaning(part), kind(node));
    }

    private static String meaning(String part) {
        if (Arrays.stream(Modality.values()).anyMatch(modality -> modality.id().equals(part))) {
            return "sequences of " + part;
        }
        if (part.startsWith(PartNames.FURTHER)) {
            return "labels “" + part.substring(PartNames.FURTHER.length()) + "”";
        }
        return switch (part) {
            case PartNames.LABELS, PartNames.SCORES -> "labels";
            case PartNames.SPEAKER -> "speaker";
            case PartNames.CONVERSATION -> "conversation";
            case PartNames.ID, PartNames.RAW_TEXT -> "ids and texts";
            default -> part.endsWith("_names") ? "names of columns" : "lengths";
        };
    }

    static String kind(TensorNode array) {
        return switch (array) {
            case TensorNode.Numbers numbers -> Arrays.toString(numbers.array().shape());
            case TensorNode.Items items ->
                (items.tuple() ? "a tuple of " : "a list of ") + items.values().size();
            default -> array.kind();
        };
    }
}
