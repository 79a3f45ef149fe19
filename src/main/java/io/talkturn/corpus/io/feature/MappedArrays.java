package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.NodePath;
import io.talkturn.corpus.io.feature.layout.Nodes;
import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arrays that a mapping names, as a tree with splits, out of any file that holds arrays. */
final class MappedArrays {
    private final ArrayMapping mapping;
    private final ImportNotes notes;
    private final Map<Path, TensorNode> opened = new HashMap<>();

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
            part.places().forEach((name, place) -> put(arrays, name, array(place)));
            splits.put(part.name(), new TensorNode.Dict(arrays));
        }
        sources.forEach(this::checkUsed);
        return new TensorNode.Dict(splits);
    }

    /** A dictionary by conversation becomes a list, and the names of its conversations a part of their own. */
    private static void put(Map<String, TensorNode> arrays, String name, TensorNode node) {
        List<TensorNode> values = new ArrayList<>();
        List<String> conversations = new ArrayList<>();
        if (!(node instanceof TensorNode.Dict dict)) {
            arrays.put(name, node);
            return;
        }
        dict.items().forEach((conversation, own) -> {
            List<TensorNode> items = Nodes.items(own);
            for (TensorNode item : items == null ? List.of(own) : items) {
                values.add(item);
                conversations.add(conversation);
            }
        });
        arrays.put(name, new TensorNode.Items(false, values));
        arrays.putIfAbsent(
                PartNames.CONVERSATION,
                new TensorNode.Texts(new long[] {conversations.size()}, "U", conversations));
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
