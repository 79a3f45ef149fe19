package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a file holds, in a few words: enough to say which part is what. */
final class NodeTree {
    private static final int DEPTH = 4;
    private static final int SHOWN = 6;
    private static final int LONGEST = 700;

    private NodeTree() {}

    static String of(TensorNode root) {
        String tree = shown(root, 0);
        return tree.length() > LONGEST ? tree.substring(0, LONGEST) + "…" : tree;
    }

    private static String shown(TensorNode node, int depth) {
        return switch (node) {
            case TensorNode.Dict dict -> depth >= DEPTH ? "{…}" : "{" + entries(dict, depth) + "}";
            case TensorNode.Items items -> items(items, depth);
            case TensorNode.Numbers numbers ->
                numbers.array().type() + " " + Arrays.toString(numbers.array().shape());
            case TensorNode.Texts texts -> "texts " + Arrays.toString(texts.shape());
            case TensorNode.Scalar _ -> "a number";
            case TensorNode.Value value ->
                value.value() instanceof String ? "a text" : value.value() == null ? "None" : "a number";
            case TensorNode.Refused _ -> "objects";
        };
    }

    private static String entries(TensorNode.Dict dict, int depth) {
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, TensorNode> entry : dict.items().entrySet()) {
            if (shown.size() == SHOWN) {
                shown.add((dict.items().size() - SHOWN) + " more");
                break;
            }
            shown.add(TensorNode.shortened(entry.getKey()) + ": " + shown(entry.getValue(), depth + 1));
        }
        return String.join(", ", shown);
    }

    /** Of a long list the first item stands for all. */
    private static String items(TensorNode.Items items, int depth) {
        int size = items.values().size();
        String kind = items.tuple() ? "tuple" : "list";
        if (size == 0 || depth >= DEPTH) {
            return kind + " of " + size;
        }
        if (size > SHOWN) {
            return kind + " of " + size + ", first [0]: " + shown(items.values().getFirst(), depth + 1);
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            shown.add("[" + i + "]: " + shown(items.values().get(i), depth + 1));
        }
        return kind + " (" + String.join(", ", shown) + ")";
    }
}
