package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.Py.PyArray;
import io.talkturn.corpus.io.tensor.Py.PyDtype;
import io.talkturn.corpus.io.tensor.Py.PyList;
import io.talkturn.corpus.io.tensor.Py.PyTuple;
import io.talkturn.foundation.UserError;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** NumPy arrays of a pickle: their shape must fit their bytes before anything is made of them. */
final class PickleArrays {
    private static final int MOST_AXES = 32;

    private PickleArrays() {}

    /** The state of an array: (version, shape, dtype, Fortran order, bytes or a list of objects). */
    static void build(PyArray array, List<Object> state, PickleInput input) {
        if (state.size() != 5 || !(state.get(2) instanceof PyDtype type)) {
            throw input.damaged("the state of an array that is not complete");
        }
        array.shape = shape(state.get(1), input);
        array.type = type.type;
        array.fortran = Boolean.TRUE.equals(state.get(3));
        switch (state.get(4)) {
            case Py.Bytes bytes -> array.bytes = bytes.bytes();
            case PyList objects when type.type.kind() == 'O' -> array.objects = List.copyOf(objects.values);
            default -> throw input.damaged("an array without bytes");
        }
        check(array, input);
    }

    static long[] shape(Object value, PickleInput input) {
        List<Object> axes = value instanceof PyTuple tuple ? tuple.values : List.of(value);
        if (axes.size() > MOST_AXES) {
            throw input.damaged("an array of the shape of " + axes.size() + " axes");
        }
        return axes.stream()
                .mapToLong(axis -> {
                    if (axis instanceof Long length && length >= 0) {
                        return length;
                    }
                    throw input.damaged("an array of the shape " + shown(axes));
                })
                .toArray();
    }

    private static String shown(List<Object> axes) {
        return axes.stream()
                .map(axis -> axis instanceof Long ? axis.toString() : "?")
                .toList()
                .toString();
    }

    /** Refuses an array whose bytes are not those of its shape. */
    static void check(PyArray array, PickleInput input) {
        Dtype type = array.type;
        MemorySegment bytes = array.bytes;
        List<Object> objects = array.objects;
        if (type == null || (bytes == null && objects == null)) {
            throw input.damaged("an array without content");
        }
        long there = bytes != null
                ? bytes.byteSize()
                : Objects.requireNonNull(objects).size();
        long width = bytes == null ? 1 : type.size();
        try {
            long count = Arrays.stream(array.shape).reduce(1, Math::multiplyExact);
            boolean fits = Math.multiplyExact(count, width) == there && !TextCells.isTooMany(type, array.shape);
            if (fits && (bytes == null || type.kind() != 'O')) {
                return;
            }
        } catch (ArithmeticException e) {
            // too large for any file: refused below like every other shape that does not fit
        }
        throw new UserError(
                "The pickle holds an array of the shape " + Arrays.toString(array.shape) + " and type " + type.title()
                        + ", which does not fit its " + there + (bytes == null ? " objects." : " bytes."),
                input.file(),
                "Get an undamaged copy of the file, or save it again.");
    }
}
