package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree as people write it: {@code train/text}, {@code [0].train}, {@code x[2]/y}. Keys may themselves hold
 * slashes, points and brackets: the longest that there is counts.
 */
public final class NodePath {
    private NodePath() {}

    /** The node at a place, null where there is none. */
    public static @Nullable TensorNode find(TensorNode root, String path) {
        String rest = withoutSign(path);
        if (rest.isEmpty()) {
            return root;
        }
        return switch (root) {
            case TensorNode.Dict dict -> inDictionary(dict, rest);
            case TensorNode.Items items -> inList(items, rest);
            default -> null;
        };
    }

    private static String withoutSign(String path) {
        return path.startsWith("/") || path.startsWith(".") ? path.substring(1) : path;
    }

    private static @Nullable TensorNode inDictionary(TensorNode.Dict dict, String path) {
        return IntStream.rangeClosed(1, path.length())
                .map(i -> path.length() + 1 - i)
                .filter(end -> end == path.length() || "/.[".indexOf(path.charAt(end)) >= 0)
                .filter(end -> dict.get(path.substring(0, end)) != null)
                .mapToObj(end -> find(Objects.requireNonNull(dict.get(path.substring(0, end))), path.substring(end)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TensorNode inList(TensorNode.Items items, String path) {
        int end = path.indexOf(']');
        String written = path.startsWith("[") && end > 0 ? path.substring(1, end) : "";
        if (!written.matches("\\d{1,9}")
                || Integer.parseInt(written) >= items.values().size()) {
            return null;
        }
        return find(items.values().get(Integer.parseInt(written)), path.substring(end + 1));
    }
}
