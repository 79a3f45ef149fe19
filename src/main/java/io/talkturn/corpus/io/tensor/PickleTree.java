package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.Py.PyArray;
import io.talkturn.corpus.io.tensor.Py.PyDict;
import io.talkturn.corpus.io.tensor.Py.PyList;
import io.talkturn.corpus.io.tensor.Py.PyScalar;
import io.talkturn.corpus.io.tensor.Py.PyTuple;
import io.talkturn.foundation.UserError;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes nodes of a pickle's values. A value that is referred to twice becomes one node; one that holds itself is refused. */
final class PickleTree {
    private static final int MOST_DEPTH = 64;

    private final Path file;
    private final IdentityHashMap<Object, TensorNode> done = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
    /** How many values whoever walks a node meets: lists that hold another one twice can make it endless. */
    private final IdentityHashMap<TensorNode, Long> met = new IdentityHashMap<>();

    private final long most = PickleStack.most();

    PickleTree(Path file) {
        this.file = file;
    }

    TensorNode node(Object value) {
        return switch (value) {
            case PyDict _, PyList _, PyTuple _, PyArray _ -> shared(value);
            case PyScalar scalar -> scalar(scalar);
            case Py.None _ -> new TensorNode.Value(null);
            case Py.Bytes bytes -> new TensorNode.Value(bytes.text());
            case Py.LongText text ->
                new TensorNode.Value("(a text of " + text.written().byteSize() + " bytes)");
            case Py.PyDtype type -> new TensorNode.Value(type.type.title());
            case Py.Global global -> new TensorNode.Value(global.qualified());
            default -> new TensorNode.Value(value);
        };
    }

    private TensorNode shared(Object value) {
        TensorNode there = done.get(value);
        if (there != null) {
            return there;
        }
        if (open.put(value, true) != null) {
            throw new UserError(
                    "The pickle holds a value that contains itself.", file, "Save the arrays in a plain dictionary.");
        }
        if (open.size() > MOST_DEPTH) {
            throw new UserError(
                    "The pickle holds values inside each other more than " + MOST_DEPTH + " deep.",
                    file,
                    "Save the arrays in a plain dictionary.");
        }
        TensorNode made = made(value);
        long values = met(made);
        if (values > most) {
            throw Py.tooMuch(file);
        }
        met.put(made, values);
        open.remove(value);
        done.put(value, made);
        return made;
    }

    private long met(TensorNode node) {
        return switch (node) {
            case TensorNode.Dict dict -> met(dict.items().values());
            case TensorNode.Items items -> met(items.values());
            default -> 1;
        };
    }

    private long met(Collection<TensorNode> parts) {
        long sum = 1;
        for (TensorNode part : parts) {
            sum += met.getOrDefault(part, 1L);
        }
        return sum;
    }

    private TensorNode made(Object value) {
        return switch (value) {
            case PyDict dict -> dict(dict);
            case PyList list -> new TensorNode.Items(false, nodes(list.values));
            case PyTuple tuple -> new TensorNode.Items(true, nodes(tuple.values));
            case PyArray array -> array(array);
            default -> throw new IllegalStateException("no node for " + value.getClass());
        };
    }

    private List<TensorNode> nodes(List<Object> values) {
        List<TensorNode> nodes = new ArrayList<>(values.size());
        values.forEach(value -> nodes.add(node(value)));
        return nodes;
    }

    private TensorNode dict(PyDict dict) {
        Map<String, TensorNode> items = new LinkedHashMap<>();
        dict.items.forEach((key, value) -> {
            String name = key == Py.None.NONE ? "None" : key.toString();
            if (items.put(name, node(value)) != null) {
                throw new UserError(
                        "A dictionary of the pickle has two keys “" + name + "”, as a text and as a number.",
                        file,
                        "Rename one of them.");
            }
        });
        return new TensorNode.Dict(items);
    }

    private TensorNode array(PyArray array) {
        Dtype type = array.type;
        MemorySegment bytes = array.bytes;
        if (type == null) {
            // _reconstruct without a state: an array of no cells
            return new TensorNode.Numbers(new HeldArray(new double[0], "float64", true, new long[] {0}));
        }
        if (type.isNumber()) {
            return new TensorNode.Numbers(
                    new RawArray(Objects.requireNonNull(bytes), type, array.shape, array.fortran));
        }
        if (type.isText()) {
            return new TensorNode.Texts(
                    array.shape,
                    type.title(),
                    TextCells.read(Objects.requireNonNull(bytes), type, array.shape, array.fortran));
        }
        List<Object> objects = Objects.requireNonNull(array.objects);
        List<String> texts = new ArrayList<>(objects.size());
        for (Object object : objects) {
            String text = text(object);
            if (text == null) {
                return new TensorNode.Items(false, nodes(objects));
            }
            texts.add(text);
        }
        return new TensorNode.Texts(array.shape, "object", texts);
    }

    /** Texts, and numbers among them as Python shows them; null where it is something else. */
    private static @Nullable String text(Object object) {
        return switch (object) {
            case String text -> text;
            case Py.Bytes bytes -> bytes.text();
            case Long number -> number.toString();
            case Double number -> number.toString();
            case PyScalar scalar when scalar.type().isFloat() -> Double.toString(value(scalar));
            case PyScalar scalar when scalar.type().isNumber() -> Long.toString((long) value(scalar));
            case PyScalar scalar ->
                TextCells.read(scalar.bytes(), scalar.type(), new long[0], false)
                        .getFirst();
            default -> null;
        };
    }

    private static double value(PyScalar scalar) {
        return new RawArray(scalar.bytes(), scalar.type(), new long[0], false).all()[0];
    }

    private static TensorNode scalar(PyScalar scalar) {
        if (scalar.type().isText()) {
            return new TensorNode.Value(TextCells.read(scalar.bytes(), scalar.type(), new long[0], false)
                    .getFirst());
        }
        return new TensorNode.Scalar(scalar.type().title(), value(scalar));
    }
}
