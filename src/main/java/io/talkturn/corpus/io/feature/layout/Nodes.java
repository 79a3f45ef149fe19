package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nodes hold, whatever they are in Python: lists of numbers and arrays are the same here. */
public final class Nodes {
    private static final int PROBED = 20;

    private Nodes() {}

    /** Whether a node holds texts and nothing else, as far as its first items tell. */
    public static boolean areTexts(TensorNode node) {
        return switch (node) {
            case TensorNode.Texts texts -> !texts.type().equals("object") || !areNumbers(texts.values());
            case TensorNode.Value value -> value.value() instanceof String;
            case TensorNode.Items items ->
                !items.values().isEmpty()
                        && items.values().stream().limit(PROBED).allMatch(Nodes::areTexts);
            default -> false;
        };
    }

    private static boolean areNumbers(List<String> texts) {
        return texts.stream().limit(PROBED).allMatch(text -> number(text) != null);
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The single number of a node, null where it holds anything else. */
    public static @Nullable Double number(@Nullable TensorNode node) {
        return switch (node) {
            case TensorNode.Scalar scalar -> scalar.value();
            case TensorNode.Value value when value.value() instanceof Number number -> number.doubleValue();
            case TensorNode.Value value when value.value() instanceof Boolean truth -> truth ? 1.0 : 0.0;
            case TensorNode.Numbers numbers
            when numbers.array().count() == 1 -> numbers.array().all()[0];
            case null, default -> null;
        };
    }

    /** The text of a node: itself, or the texts that it holds with blanks between them. */
    static String text(TensorNode node) {
        return switch (node) {
            case TensorNode.Value value -> value.value() == null ? "" : String.valueOf(value.value());
            case TensorNode.Texts texts -> String.join(" ", texts.values());
            case TensorNode.Items items ->
                String.join(" ", items.values().stream().map(Nodes::text).toList());
            default -> {
                Double number = number(node);
                yield number == null
                        ? ""
                        : number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
            }
        };
    }

    /** The parts of a list, a tuple or an array of texts; null where a node is none of them. */
    public static @Nullable List<TensorNode> items(TensorNode node) {
        return switch (node) {
            case TensorNode.Items items -> items.values();
            case TensorNode.Texts texts ->
                texts.values().stream().<TensorNode>map(TensorNode.Value::new).toList();
            case TensorNode.Numbers numbers
            when numbers.array().axes() == 1 || numbers.array().axes() == 2 -> Rows.of(numbers.array());
            default -> null;
        };
    }

    /**
     * A matrix [steps, columns] or a vector [columns], also where Python holds it as lists.
     *
     * @return null where the node is nothing of the kind
     */
    public static @Nullable NumberArray matrix(TensorNode node) {
        if (node instanceof TensorNode.Numbers numbers) {
            NumberArray array = numbers.array();
            boolean single = array.axes() == 3 && array.shape()[0] == 1;
            return single
                    ? Reshaped.of(array, array.shape()[1], array.shape()[2])
                    : array.axes() == 1 || array.axes() == 2 ? array : null;
        }
        if (!(node instanceof TensorNode.Items items) || items.values().isEmpty()) {
            return null;
        }
        List<double[]> rows = new ArrayList<>();
        for (TensorNode item : items.values()) {
            double[] row = row(item);
            if (row == null || (!rows.isEmpty() && row.length != rows.getFirst().length)) {
                return vector(items);
            }
            rows.add(row);
        }
        int columns = rows.getFirst().length;
        double[] cells = new double[Math.multiplyExact(rows.size(), columns)];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, cells, i * columns, columns);
        }
        return columns == 0 ? null : Reshaped.of(NumberArray.of(cells), rows.size(), columns);
    }

    private static double @Nullable [] row(TensorNode node) {
        if (node instanceof TensorNode.Numbers numbers && numbers.array().axes() == 1) {
            return numbers.array().all();
        }
        if (!(node instanceof TensorNode.Items items)) {
            return null;
        }
        NumberArray vector = vector(items);
        return vector == null ? null : vector.all();
    }

    private static @Nullable NumberArray vector(TensorNode.Items items) {
        double[] cells = new double[items.values().size()];
        for (int i = 0; i < cells.length; i++) {
            Double number = number(items.values().get(i));
            if (number == null) {
                return null;
            }
            cells[i] = number;
        }
        return NumberArray.of(cells);
    }
}
