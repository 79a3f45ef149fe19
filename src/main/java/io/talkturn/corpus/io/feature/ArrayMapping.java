package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which array is what, written by a user as JSON: {@code {"splits": {"train": {"text": "x.npz:text", "audio": "a.npy",
 * "labels": "y.npy", "id": "x.npz:ids"}, ...}}}, or the same keys without splits. A place is a file, and an array in it
 * after a colon, such as {@code train/text} or {@code [0].train}; files are looked for beside the mapping.
 *
 * @param splits by name
 */
record ArrayMapping(Path file, List<Part> splits) {
    private static final TensorNode NUMBERS = new TensorNode.Numbers(NumberArray.of());
    private static final String KNOWN =
            "text, audio, vision, labels, id, raw_text, speaker, conversation, text_lengths, audio_lengths,"
                    + " vision_lengths, regression_labels";

    /**
     * The arrays of a split.
     *
     * @param name as the mapping calls it; "all" where it has no splits
     * @param places by the name of the part
     */
    record Part(String name, Map<String, String> places) {}

    /**
     * Reads a mapping.
     *
     * @throws UserError where it is not one
     */
    static ArrayMapping read(Path file) {
        JsonNode root = Json.tree(file);
        List<Part> splits = new ArrayList<>();
        if (root.path("splits").isObject()) {
            root.path("splits").properties().forEach(split -> {
                if (!SplitNames.isSplit(split.getKey())) {
                    throw new UserError(
                            "The mapping has a split “" + split.getKey() + "”.", file, "Use train, valid and test.");
                }
                splits.add(part(file, split.getKey(), split.getValue()));
            });
        } else {
            splits.add(part(file, SplitNames.ALL, root));
        }
        return new ArrayMapping(file, List.copyOf(splits));
    }

    private static Part part(Path file, String name, JsonNode node) {
        Map<String, String> places = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String key = PartNames.of(entry.getKey(), NUMBERS).orElse("");
            if (key.isEmpty() || !entry.getValue().isString()) {
                throw new UserError(
                        "The mapping says “" + entry.getKey() + "” of " + name + ", which "
                                + (key.isEmpty() ? "is no part that is read." : "names no array."),
                        file,
                        "Known are " + KNOWN + "; write for example {\"text\": \"x.npz:text\"}.");
            }
            places.put(key, entry.getValue().asString());
        });
        if (places.keySet().stream().noneMatch(key -> PartNames.modality(key).isPresent())) {
            throw new UserError(
                    "The mapping names neither text nor audio nor vision for " + name + ".",
                    file,
                    "Write for example {\"text\": \"text.npy\", \"labels\": \"labels.npy\"}.");
        }
        return new Part(name, places);
    }
}
