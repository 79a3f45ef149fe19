package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;

/** Operations in the form that is right and fast on the PyTorch engine. */
public final class NdOps {
    private NdOps() {}

    /**
     * Rows of a table; a row may be picked many times, gradients add up.
     *
     * @param table [R, width]
     * @return [rows, width]
     */
    public static NDArray pick(NDArray table, int[] rows) {
        return pick(table, index(table.getManager(), rows));
    }

    /** Rows of a table [R, width] by an index array, in its form: [.., width]. */
    static NDArray pick(NDArray table, NDArray index) {
        // torch's embedding: unlike other ways to pick rows its backward pass is parallel and does not sort
        return table.getNDArrayInternal()
                .embedding(index, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /**
     * A number, [], to calculate with where gradients are wanted. DJL's own {@code x.mul(number)} lets go of the number's
     * memory as soon as it has the product, but the backward pass reads it again: after a garbage collection it finds there
     * what other code has written since.
     *
     * @param batch keeps the number until the backward pass is done
     */
    public static NDArray number(NDManager batch, double value) {
        return batch.create((float) value);
    }

    /** An index array, [rows] of int64. */
    static NDArray index(NDManager manager, int[] rows) {
        long[] wide = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            wide[i] = rows[i];
        }
        return manager.create(wide, new Shape(wide.length));
    }

    /** Joins arrays along an axis. DJL's own way to join copies a single array out of the graph of gradients. */
    public static NDArray join(List<NDArray> arrays, int axis) {
        return arrays.size() == 1 ? arrays.getFirst() : NDArrays.concat(new NDList(arrays), axis);
    }

    /** Arrays of one form added up in their order, into the first of them. */
    public static NDArray addedUp(List<NDArray> arrays) {
        arrays.stream().skip(1).forEach(arrays.getFirst()::addi);
        return arrays.getFirst();
    }

    /**
     * Parameters of the same form, one beside the other: [names, ..].
     *
     * @param names with a place for the kind, for example {@code turn.au05.attention.%s}
     */
    static NDArray stack(BoundParameters parameters, List<String> names, String kind) {
        NDList tensors = new NDList();
        names.forEach(n -> tensors.add(parameters.get(n.replace("%s", kind))));
        return NDArrays.stack(tensors);
    }
}
