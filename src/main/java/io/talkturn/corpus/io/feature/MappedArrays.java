package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.feature.layout.NodePath;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arrays that a mapping names, as a tree with splits, out of any file that holds arrays. */
final class MappedArrays {
    /** Larger dictionaries and lists hold samples and not arrays. */
    private static final int MOST = 100;

    private static final int FEW = 20;

    private final ArrayMapping mapping;
    private final ImportNotes notes;
    private final Map<Path, TensorNode> opened = new LinkedHashMap<>();
    private final IdentityHashMap<TensorNode, Boolean> used = new IdentityHashMap<>();

    MappedArrays(ArrayMapping mapping, ImportNotes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /**
     * The tree.
     *
     * @throws UserError where a file or an array of the mapping is not there, or a source is not in the mapping
     */
    TensorNode.Dict read(List<Path> sources) {
        Map<String, TensorNode> splits = new LinkedHashMap<>();
        for (ArrayMapping.Part part : mapping.splits()) {
            Map<String, TensorNode> arrays = new LinkedHashMap<>();
            part.places().forEach((name, place) -> arrays.put(name, array(place)));
            splits.put(part.name(), new TensorNode.Dict(new ByKey(mapping.file()).lists(arrays)));
        }
        sources.forEach(this::checkUsed);
        opened.forEach((file, root) -> tell(file.getFileName() + ":", root));
        return new TensorNode.Dict(splits);
    }

    /** Names what the mapping does not, so that nothing is left out in silence. */
    private void tell(String place, TensorNode node) {
        if (used.containsKey(node)) {
            return;
        }
        String below = place.endsWith(":") ? place : place + "/";
        if (node instanceof TensorNode.Dict dict && dict.items().size() <= MOST) {
            dict.items().forEach((key, part) -> tell(below + TensorNode.shortened(key), part));
        } else if (node instanceof TensorNode.Items items && items.values().size() <= FEW && holdsUsed(items)) {
            for (int i = 0; i < items.values().size(); i++) {
                tell(place + "[" + i + "]", items.values().get(i));
            }
        } else {
            notes.taken(Taken.leftOut(Taken.Part.ARRAY, place, "the mapping does not name it; holds " + node.kind()));
        }
    }

    private boolean holdsUsed(TensorNode node) {
        return used.containsKey(node)
                || switch (node) {
                    case TensorNode.Dict dict ->
                        dict.items().size() <= MOST
                                && dict.items().values().stream().anyMatch(this::holdsUsed);
                    case TensorNode.Items items ->
                        items.values().size() <= FEW && items.values().stream().anyMatch(this::holdsUsed);
                    default -> false;
                };
    }

    /** A source that the mapping does not name would be left out in silence. */
    private void checkUsed(Path source) {
        Path wanted = source.toAbsolutePath().normalize();
        boolean used = Files.isDirectory(source)
                ? opened.keySet().stream().anyMatch(file -> file.startsWith(wanted))
                : opened.containsKey(wanted);
        if (!used) {
            throw new UserError(
                    "The mapping of --arrays names nothing in this source.",
                    source,
                    "Name its arrays in " + mapping.file() + " (files are looked for beside the mapping), or leave"
                            + " --arrays out.");
        }
    }

    private TensorNode array(String place) {
        int colon = place.lastIndexOf(':');
        boolean inFile = colon > 1;
        String name = inFile ? place.substring(0, colon) : place;
        Path path = mapping.file().toAbsolutePath().resolveSibling(name).normalize();
        TensorNode root = opened.computeIfAbsent(path, this::open);
        @Nullable TensorNode node = inFile ? NodePath.find(root, place.substring(colon + 1)) : root;
        if (node == null) {
            throw new UserError(
                    "There is no array “" + place.substring(colon + 1) + "” in the file.",
                    path,
                    "“talkturn inspect” lists its arrays; put the mapping " + mapping.file() + " right.");
        }
        used.put(node, true);
        return node;
    }

    private TensorNode open(Path path) {
        if (JsonArrays.isOne(path)) {
            return JsonArrays.read(path);
        }
        TensorFile read = TensorFile.read(path);
        read.notes().forEach(notes::add);
        return read.root();
    }
}
