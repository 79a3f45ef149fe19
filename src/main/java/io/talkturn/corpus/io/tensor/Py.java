package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands on a pickle's stack beside texts (String), whole numbers (Long, BigInteger), Double and Boolean. */
sealed interface Py {
    /** Python's None. */
    enum None implements Py {
        NONE
    }

    /** Bytes; in pickles of Python 2 also texts, which look the same. */
    record Bytes(MemorySegment bytes) implements Py {
        /** As text: UTF-8 where it is, else Latin-1. */
        String text() {
            return TextCells.decoded(bytes.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /**
     * A text of many bytes that is not decoded: Python 3 writes an array's bytes so in the protocols 0 to 2.
     *
     * @param written as it stands in the file
     */
    record LongText(MemorySegment written, PickleTexts.Form form) implements Py {}

    /** A list or a set. */
    final class PyList implements Py {
        final List<Object> values = new ArrayList<>();
    }

    /** A tuple. */
    final class PyTuple implements Py {
        final List<Object> values;

        PyTuple(List<Object> values) {
            this.values = List.copyOf(values);
        }
    }

    /** A dictionary, in order. */
    final class PyDict implements Py {
        final Map<Object, Object> items = new LinkedHashMap<>();
    }

    /** A function or class by name, one of the closed list. */
    record Global(String module, String name) implements Py {
        String qualified() {
            return module + "." + name;
        }
    }

    /** {@code numpy.dtype}, whose byte order comes after it. */
    final class PyDtype implements Py {
        Dtype type;

        PyDtype(Dtype type) {
            this.type = type;
        }
    }

    /** {@code numpy.ndarray}; empty until its state comes. */
    final class PyArray implements Py {
        long[] shape = {0};

        @Nullable
        Dtype type;

        boolean fortran;

        @Nullable
        MemorySegment bytes;
        /** The cells of an array of objects. */
        @Nullable
        List<Object> objects;
    }

    /** A number with a NumPy type. */
    record PyScalar(Dtype type, MemorySegment bytes) implements Py {}

    /** Refuses a file whose values do not fit into the memory. */
    static UserError tooMuch(Path file) {
        return new UserError(
                "The pickle holds more single values than Talkturn takes (" + PickleStack.most() + ").",
                file,
                "Save the numbers as arrays, or start Talkturn with more memory (-Xmx).");
    }
}
