package io.talkturn.corpus.io.tensor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file of arrays holds, whatever its format: a tree whose leaves are arrays, texts and single values. */
public sealed interface TensorNode {
    /** A longer name is cut where people see it. */
    int LONGEST_NAME = 80;

    /** Of more names the rest are counted. */
    int SHOWN_NAMES = 20;

    /** Named parts, in the order of the file. */
    record Dict(Map<String, TensorNode> items) implements TensorNode {
        /** The names of the parts as people see them, the first few of many. */
        public String names() {
            String first = items.keySet().stream()
                    .limit(SHOWN_NAMES)
                    .map(TensorNode::shortened)
                    .collect(Collectors.joining(", "));
            int more = items.size() - SHOWN_NAMES;
            return items.isEmpty() ? "nothing" : more > 0 ? first + " and " + more + " more" : first;
        }

        /** A part, null where there is none of that name. */
        public @Nullable TensorNode get(String key) {
            return items.get(key);
        }
    }

    /** A list or a tuple. */
    record Items(boolean tuple, List<TensorNode> values) implements TensorNode {}

    /** An array of numbers. */
    record Numbers(NumberArray array) implements TensorNode {}

    /**
     * An array of texts, in C order.
     *
     * @param type NumPy's name: "U7", "S3", "object"
     */
    record Texts(long[] shape, String type, List<String> values) implements TensorNode {}

    /** A single number with a NumPy type. */
    record Scalar(String type, double value) implements TensorNode {}

    /** A single plain value: a text, a whole or real number, a truth value, or nothing. */
    record Value(@Nullable Object value) implements TensorNode {}

    /**
     * An array whose cells are objects and that is not read.
     *
     * @param reason why
     */
    record Refused(String reason) implements TensorNode {}

    /** A name from a file, which may be of any length and of several lines, as people see it. */
    static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }

    /** What people call this kind of node. */
    default String kind() {
        return switch (this) {
            case Dict _ -> "a dictionary";
            case Items items -> items.tuple() ? "a tuple" : "a list";
            case Numbers numbers -> numbers.array().axes() == 0 ? "a single number" : "an array";
            case Texts _ -> "an array of texts";
            case Scalar _ -> "a single number";
            case Value value -> value.value() instanceof String ? "a text" : "a single value";
            case Refused _ -> "an array of objects";
        };
    }
}
