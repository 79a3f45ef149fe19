package io.talkturn.corpus.io.tensor;

/** Arrays whose first axis is the quickest in the file. */
final class FortranOrder {
    private FortranOrder() {}

    /** Where a cell stands in the file. */
    static long place(long cell, long[] shape) {
        long stride = 1;
        for (long axis : shape) {
            stride *= axis;
        }
        long place = 0;
        long rest = cell;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            stride /= shape[axis];
            place += rest % shape[axis] * stride;
            rest /= shape[axis];
        }
        return place;
    }
}
