package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which array is what, written by a user as JSON: {@code {"splits": {"train": {"text": "x.npz:text", "audio": "a.npy",
 * "labels": "y.npy", "id": "x.npz:ids"}, ...}}}, or the same keys without splits. A place is a file, and an array in it
 * after a colon; files are looked for beside the mapping.
 *
 * @param splits by name
 */
record ArrayMapping(Path file, List<Part> splits) {
    /**
     * The arrays of a split; each place may be null.
     *
     * @param name as the mapping calls it; "all" where it has no splits
     */
    record Part(
            String name,
            Partition partition,
            Map<Modality, String> sequences,
            @Nullable String labels,
            @Nullable String ids,
            @Nullable String texts) {}

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
                Partition partition = SplitReader.SPLITS.get(split.getKey().toLowerCase(Locale.ROOT));
                if (partition == null) {
                    throw new UserError(
                            "The mapping has a split “" + split.getKey() + "”.", file, "Use train, valid and test.");
                }
                splits.add(part(file, split.getKey(), partition, split.getValue()));
            });
        } else {
            splits.add(part(file, "all", Partition.NONE, root));
        }
        return new ArrayMapping(file, List.copyOf(splits));
    }

    private static Part part(Path file, String name, Partition partition, JsonNode node) {
        Map<Modality, String> sequences = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            String place = text(node, modality.id());
            if (place != null) {
                sequences.put(modality, place);
            }
        }
        if (sequences.isEmpty()) {
            throw new UserError(
                    "The mapping names neither text nor audio nor vision for " + name + ".",
                    file,
                    "Write for example {\"text\": \"text.npy\", \"labels\": \"labels.npy\"}.");
        }
        return new Part(name, partition, sequences, text(node, "labels"), text(node, "id"), text(node, "raw_text"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).isString() ? node.path(key).asString() : null;
    }
}
