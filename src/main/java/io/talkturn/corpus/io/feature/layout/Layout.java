package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of whatever layout a file has the one that is read: a dictionary of splits, each a dictionary of parts under their
 * usual names ({@link PartNames}). Known are splits of parts, parts of splits, parts without splits, lists of samples, (train,
 * valid, test), and tuples of dictionaries by conversation.
 */
public final class Layout {
    private static final List<String> BY_PLACE = List.of("train", "valid", "test");

    private final Path file;
    private final ImportNotes notes;
    private final String single;

    /**
     * A reader of layouts.
     *
     * @param single what the split of a file is called that has no splits
     */
    public Layout(Path file, ImportNotes notes, String single) {
        this.file = file;
        this.notes = notes;
        this.single = single;
    }

    /** Whether a tree has splits at its top. */
    public static boolean hasSplits(TensorNode root) {
        return root instanceof TensorNode.Dict dict
                && dict.items().keySet().stream().anyMatch(SplitNames::isSplit);
    }

    /**
     * The splits of a tree, with the parts that are read.
     *
     * @throws UserError where the layout is none that is known: it shows what the file holds
     */
    public TensorNode.Dict read(TensorNode root) {
        if (root instanceof TensorNode.Dict dict) {
            return ofDictionary(dict);
        }
        if (root instanceof TensorNode.Items items) {
            return ofList(items);
        }
        throw unknown(root);
    }

    private TensorNode.Dict ofDictionary(TensorNode.Dict root) {
        if (hasSplits(root)) {
            return splits(root);
        }
        if (isModalityFirst(root)) {
            return splits(turned(root));
        }
        if (Parts.isSplit(root)) {
            return dictionary(single, Parts.canonical(root, notes));
        }
        List<TensorNode> samples = List.copyOf(root.items().values());
        if (!samples.isEmpty() && SampleLists.isOne(new TensorNode.Items(false, samples))) {
            return dictionary(single, withNames(root, SampleLists.parts(samples, notes)));
        }
        throw unknown(root);
    }

    private TensorNode.Dict ofList(TensorNode.Items root) {
        List<TensorNode> parts = root.values();
        boolean few = parts.size() == 2 || parts.size() == BY_PLACE.size();
        if (few && (parts.stream().allMatch(Parts::isSplit) || parts.stream().allMatch(SampleLists::isOne))) {
            Map<String, TensorNode> splits = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                splits.put(parts.size() == 2 && i == 1 ? "test" : BY_PLACE.get(i), parts.get(i));
            }
            notes.info(
                    "splits_by_place",
                    String.valueOf(file.getFileName()),
                    null,
                    "The parts of the " + (root.tuple() ? "tuple" : "list") + " were taken for "
                            + String.join(", ", splits.keySet()) + ", in this order.");
            return splits(new TensorNode.Dict(splits));
        }
        if (SampleLists.isOne(root)) {
            return dictionary(single, SampleLists.parts(parts, notes));
        }
        ConversationDicts conversations = ConversationDicts.of(root);
        if (conversations != null) {
            return conversations.splits(file, notes);
        }
        throw unknown(root);
    }

    private TensorNode.Dict splits(TensorNode.Dict root) {
        Map<String, TensorNode> splits = new LinkedHashMap<>();
        root.items().forEach((name, node) -> {
            if (!SplitNames.isSplit(name)) {
                notes.taken(Taken.leftOut(Part.ARRAY, name, "is no split; holds " + node.kind()));
            } else if (node instanceof TensorNode.Dict parts && !byId(parts)) {
                splits.put(name, Parts.canonical(parts, notes));
            } else if (node instanceof TensorNode.Dict parts) {
                splits.put(
                        name,
                        withNames(
                                parts,
                                SampleLists.parts(List.copyOf(parts.items().values()), notes)));
            } else if (SampleLists.isOne(node)) {
                splits.put(name, SampleLists.parts(((TensorNode.Items) node).values(), notes));
            } else {
                throw unknown(
                        name + " is " + node.kind() + " where text, audio, vision and labels are expected.", root);
            }
        });
        return new TensorNode.Dict(splits);
    }

    /** Whether parts are samples by their ids. */
    private static boolean byId(TensorNode.Dict parts) {
        return !Parts.isSplit(parts)
                && !parts.items().isEmpty()
                && SampleLists.isOne(
                        new TensorNode.Items(false, List.copyOf(parts.items().values())));
    }

    /** Samples in a dictionary are called after its keys. */
    private static TensorNode.Dict withNames(TensorNode.Dict byId, TensorNode.Dict parts) {
        Map<String, TensorNode> named = new LinkedHashMap<>(parts.items());
        List<String> names = new ArrayList<>(byId.items().keySet());
        named.putIfAbsent(PartNames.ID, new TensorNode.Texts(new long[] {names.size()}, "object", names));
        return new TensorNode.Dict(named);
    }

    /** Dictionaries of splits below the modalities, and not the other way round. */
    private static boolean isModalityFirst(TensorNode.Dict root) {
        return root.items().entrySet().stream()
                .anyMatch(entry -> PartNames.modality(entry.getKey()).isPresent() && hasSplits(entry.getValue()));
    }

    private TensorNode.Dict turned(TensorNode.Dict root) {
        Map<String, Map<String, TensorNode>> splits = new LinkedHashMap<>();
        root.items().forEach((part, node) -> {
            if (hasSplits(node)) {
                ((TensorNode.Dict) node)
                        .items()
                        .forEach((split, array) -> splits.computeIfAbsent(split, s -> new LinkedHashMap<>())
                                .put(part, array));
            } else {
                notes.taken(Taken.leftOut(Part.ARRAY, part, "has no splits; holds " + node.kind()));
            }
        });
        return dictionary(splits);
    }

    private static TensorNode.Dict dictionary(Map<String, Map<String, TensorNode>> splits) {
        Map<String, TensorNode> nodes = new LinkedHashMap<>();
        splits.forEach((name, parts) -> nodes.put(name, new TensorNode.Dict(parts)));
        return new TensorNode.Dict(nodes);
    }

    private static TensorNode.Dict dictionary(String name, TensorNode node) {
        Map<String, TensorNode> nodes = new LinkedHashMap<>();
        nodes.put(name, node);
        return new TensorNode.Dict(nodes);
    }

    private UserError unknown(TensorNode root) {
        return unknown(
                "The file holds " + root.kind()
                        + " whose layout is not known, where the splits train, valid and test are expected.",
                root);
    }

    private UserError unknown(String sentence, TensorNode root) {
        return new UserError(sentence + " It holds: " + NodeTree.of(root), file, mapping());
    }

    /** How to say which part is what. */
    private String mapping() {
        String name = String.valueOf(file.getFileName());
        return "Say which part is what in a file of JSON and give it with --arrays, for example {\"splits\": {\"train\":"
                + " {\"text\": \"" + name + ":train/x\", \"labels\": \"" + name + ":[1].y\"}}} (docs/features.md).";
    }
}
