package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Folds as lists of the numbers of talkturns, counted from 0: a pickle (or arrays) with a pair (train, test) a fold, as
 * MUStARD's {@code split_indices.p}.
 *
 * @param folds in the order of the file
 */
public record IndexLists(List<Fold> folds) {
    /**
     * One fold.
     *
     * @param train the numbers of the talkturns to learn from
     * @param test those to be judged by
     */
    public record Fold(List<Integer> train, List<Integer> test) {
        public Fold {
            train = List.copyOf(train);
            test = List.copyOf(test);
        }
    }

    public IndexLists {
        folds = List.copyOf(folds);
    }

    /** Whether a file is one of arrays, as such lists are kept. */
    public static boolean canRead(Path file) {
        return TensorFile.form(file).isPresent();
    }

    /**
     * Reads such a file.
     *
     * @throws UserError where it holds anything but pairs of lists of numbers, or a number twice in a fold
     */
    public static IndexLists read(Path file) {
        TensorNode root = TensorFile.read(file).root();
        List<Fold> folds = new ArrayList<>();
        for (TensorNode pair : root instanceof TensorNode.Items items ? items.values() : List.<TensorNode>of()) {
            List<TensorNode> two = pair instanceof TensorNode.Items items ? items.values() : List.of();
            if (two.size() != 2) {
                throw refused(file, root);
            }
            Fold fold = new Fold(numbers(file, root, two.getFirst()), numbers(file, root, two.getLast()));
            check(file, folds.size(), fold);
            folds.add(fold);
        }
        if (folds.isEmpty()) {
            throw refused(file, root);
        }
        return new IndexLists(folds);
    }

    private static void check(Path file, int number, Fold fold) {
        List<Integer> all = new ArrayList<>(fold.train());
        all.addAll(fold.test());
        if (all.stream().distinct().count() < all.size()) {
            throw new UserError(
                    "Fold " + (number + 1) + " has a number twice.",
                    file,
                    "A talkturn is either learnt from or judged by: put the lists right.");
        }
    }

    private static List<Integer> numbers(Path file, TensorNode root, TensorNode node) {
        double[] values = switch (node) {
            case TensorNode.Numbers numbers
            when numbers.array().axes() == 1 -> numbers.array().all();
            case TensorNode.Items items ->
                items.values().stream().mapToDouble(IndexLists::number).toArray();
            default -> throw refused(file, root);
        };
        if (Arrays.stream(values).anyMatch(v -> v != Math.rint(v) || v < 0 || v > Integer.MAX_VALUE)) {
            throw refused(file, root);
        }
        return IntStream.range(0, values.length).mapToObj(i -> (int) values[i]).toList();
    }

    private static double number(TensorNode node) {
        return switch (node) {
            case TensorNode.Scalar scalar -> scalar.value();
            case TensorNode.Value value
            when value.value() instanceof Long number ->
                Objects.requireNonNull(number).doubleValue();
            default -> Double.NaN;
        };
    }

    private static UserError refused(Path file, TensorNode root) {
        return new UserError(
                "The file holds " + root.kind() + " where folds are expected.",
                file,
                "Folds are a list of pairs (train, test) of the numbers of talkturns, counted from 0.");
    }
}
