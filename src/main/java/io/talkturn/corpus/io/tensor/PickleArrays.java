package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.Py.PyArray;
import io.talkturn.corpus.io.tensor.Py.PyDtype;
import io.talkturn.corpus.io.tensor.Py.PyList;
import io.talkturn.corpus.io.tensor.Py.PyTuple;
import io.talkturn.foundation.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** NumPy arrays of a pickle: their shape must fit their bytes before anything is made of them. */
final class PickleArrays {
    private static final int MOST_AXES = 32;
    private static final int HELD = 1 << 20;

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
            if (Math.multiplyExact(count, width) == there && (bytes == null || type.kind() != 'O')) {
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

    /** The bytes that Python 3 wrote as a text in protocol 2: each character is one byte. */
    static MemorySegment latin1(MemorySegment utf8, PickleInput input) {
        if (utf8.byteSize() <= HELD) {
            byte[] held = new byte[(int) utf8.byteSize()];
            int count = decode(utf8, (value, at) -> held[(int) at] = value, input);
            return MemorySegment.ofArray(Arrays.copyOf(held, count));
        }
        try {
            Path decoded = Files.createTempFile("talkturn-array", ".raw");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(decoded), 1 << 16)) {
                    decode(
                            utf8,
                            (value, at) -> {
                                try {
                                    out.write(value);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            input);
                }
                try (FileChannel channel = FileChannel.open(decoded, StandardOpenOption.READ)) {
                    return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
                }
            } finally {
                // the mapping keeps what it needs; Windows deletes the file when the program ends
                decoded.toFile().deleteOnExit();
                boolean _ = decoded.toFile().delete();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(
                    "An array of the pickle cannot be unpacked into the folder for temporary files.",
                    input.file(),
                    "Free some space there, or save the file with pickle protocol 4.",
                    e);
        }
    }

    private interface Sink {
        void put(byte value, long at);
    }

    /** Characters U+0000 to U+00FF in UTF-8, one or two bytes each; returns their number. */
    private static int decode(MemorySegment utf8, Sink sink, PickleInput input) {
        long count = 0;
        for (long i = 0; i < utf8.byteSize(); i++) {
            int b = utf8.get(ValueLayout.JAVA_BYTE, i) & 0xff;
            if (b >= 0x80) {
                if ((b != 0xc2 && b != 0xc3) || i + 1 >= utf8.byteSize()) {
                    throw input.damaged("bytes that are no bytes");
                }
                b = ((b & 3) << 6) | (utf8.get(ValueLayout.JAVA_BYTE, ++i) & 0x3f);
            }
            sink.put((byte) b, count++);
        }
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
