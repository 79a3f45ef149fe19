package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A file of JSON as a tree of arrays: lists of numbers in lists. */
final class JsonArrays {
    private static final long LARGEST = 64L << 20;

    private JsonArrays() {}

    static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".json");
    }

    /**
     * Reads a file.
     *
     * @throws UserError where it is no JSON, or larger than what is held in memory
     */
    static TensorNode read(Path file) {
        if (file.toFile().length() > LARGEST) {
            throw new UserError(
                    "The file of JSON has " + (file.toFile().length() >> 20) + " MiB; up to " + (LARGEST >> 20)
                            + " are read as arrays.",
                    file,
                    "Save its numbers as npy or npz.");
        }
        return node(Json.tree(file));
    }

    private static TensorNode node(JsonNode json) {
        if (json.isObject()) {
            Map<String, TensorNode> items = new LinkedHashMap<>();
            json.properties().forEach(entry -> items.put(entry.getKey(), node(entry.getValue())));
            return new TensorNode.Dict(items);
        }
        if (json.isArray()) {
            List<TensorNode> items = new ArrayList<>(json.size());
            json.forEach(item -> items.add(node(item)));
            return new TensorNode.Items(false, items);
        }
        if (json.isNumber()) {
            return new TensorNode.Value(json.isIntegralNumber() ? (Object) json.asLong() : (Object) json.asDouble());
        }
        return new TensorNode.Value(
                json.isNull() ? null : json.isBoolean() ? (Object) json.asBoolean() : json.asString(""));
    }
}
