package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.Py.Global;
import io.talkturn.corpus.io.tensor.Py.PyArray;
import io.talkturn.corpus.io.tensor.Py.PyDict;
import io.talkturn.corpus.io.tensor.Py.PyDtype;
import io.talkturn.corpus.io.tensor.Py.PyList;
import io.talkturn.corpus.io.tensor.Py.PyScalar;
import io.talkturn.corpus.io.tensor.Py.PyTuple;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The closed list of names that a pickle may ask for, and what they do here: they make arrays, numbers, bytes and
 * dictionaries. Anything else is refused by its name before anything of it is looked at.
 */
final class PickleGlobals {
    private static final Set<String> ALLOWED = Set.of(
            "numpy.core.multiarray._reconstruct",
            "numpy._core.multiarray._reconstruct",
            "numpy.core.multiarray.scalar",
            "numpy._core.multiarray.scalar",
            "numpy.core.numeric._frombuffer",
            "numpy._core.numeric._frombuffer",
            "numpy.ndarray",
            "numpy.dtype",
            "_codecs.encode",
            "builtins.bytes",
            "__builtin__.bytes",
            "builtins.bytearray",
            "__builtin__.bytearray",
            "collections.OrderedDict",
            "collections.defaultdict");

    /** Containers of Python, and the types that a defaultdict names for what is missing in it. */
    private static final Set<String> CONTAINERS = Set.of("set", "frozenset", "dict", "list", "tuple");

    private static final Set<String> PLAIN = Set.of("int", "float", "str");

    private final PickleInput input;
    private String dialect = "";

    PickleGlobals(PickleInput input) {
        this.input = input;
    }

    /** After which NumPy the module names are. */
    String dialect() {
        return dialect;
    }

    /** A name of the list. */
    Global find(String module, String name) {
        Global global = new Global(module, name);
        if (!ALLOWED.contains(global.qualified()) && !isPlain(module, name)) {
            throw input.foreign(global.qualified());
        }
        if (module.startsWith("numpy._core")) {
            dialect = "np2";
        } else if (module.startsWith("numpy.core")) {
            dialect = "np1";
        }
        return global;
    }

    private static boolean isPlain(String module, String name) {
        return (module.equals("builtins") || module.equals("__builtin__"))
                && (CONTAINERS.contains(name) || PLAIN.contains(name));
    }

    /** REDUCE. */
    Object call(Object function, List<Object> arguments) {
        if (!(function instanceof Global global)) {
            throw input.damaged("a call of something that is no function");
        }
        return switch (global.name()) {
            case "_reconstruct" -> new PyArray();
            case "dtype" -> new PyDtype(dtype(argument(arguments, 0)));
            case "scalar" -> scalar(arguments);
            case "_frombuffer" -> fromBuffer(arguments);
            case "encode" -> encode(arguments);
            case "bytes", "bytearray" -> bytes(arguments);
            case "OrderedDict" -> ordered(arguments);
            case "defaultdict" -> withDefault(arguments);
            case "set", "frozenset", "list" -> listed(arguments);
            case "dict" -> ordered(arguments);
            default -> throw input.foreign(global.qualified() + "()");
        };
    }

    /** NEWOBJ. */
    Object create(Object type, List<Object> arguments) {
        if (type instanceof Global global && global.name().equals("OrderedDict") && arguments.isEmpty()) {
            return new PyDict();
        }
        throw input.foreign(type instanceof Global global ? global.qualified() : "an unnamed class");
    }

    /** BUILD. */
    void build(Object object, Object state) {
        switch (object) {
            case PyArray array -> PickleArrays.build(array, tuple(state), input);
            case PyDtype type -> buildDtype(type, tuple(state));
            case PyDict _ when state instanceof PyDict fields && fields.items.isEmpty() -> {}
            default -> throw input.damaged("a state for something that has none");
        }
    }

    private Dtype dtype(Object name) {
        String written = name instanceof Py.Bytes bytes ? bytes.text() : String.valueOf(name);
        return Dtype.parse(written)
                .orElseThrow(() -> new UserError(
                        "The pickle holds an array of the dtype “" + TensorNode.shortened(written)
                                + "”; numbers, truth values and texts are read.",
                        input.file(),
                        "Convert the array to float32 or float64 and save it again."));
    }

    /** (version, byte order, subdtype, names, fields, size, alignment, flags). */
    private void buildDtype(PyDtype type, List<Object> state) {
        if (state.size() < 5
                || state.get(2) != Py.None.NONE
                || state.get(3) != Py.None.NONE
                || state.get(4) != Py.None.NONE) {
            throw input.damaged("a dtype with fields, which holds no plain numbers");
        }
        Object order = state.get(1);
        type.type = type.type.withOrder(order instanceof Py.Bytes bytes ? bytes.text() : String.valueOf(order));
    }

    private Object scalar(List<Object> arguments) {
        if (argument(arguments, 0) instanceof PyDtype type
                && argument(arguments, 1) instanceof Py.Bytes bytes
                && type.type.kind() != 'O'
                && bytes.bytes().byteSize() == type.type.size()) {
            return new PyScalar(type.type, bytes.bytes());
        }
        throw input.damaged("a number whose bytes do not fit its dtype");
    }

    private Object fromBuffer(List<Object> arguments) {
        if (!(argument(arguments, 1) instanceof PyDtype type) || !(argument(arguments, 0) instanceof Py.Bytes bytes)) {
            throw input.damaged("an array without bytes or dtype");
        }
        PyArray array = new PyArray();
        array.type = type.type;
        array.shape = PickleArrays.shape(argument(arguments, 2), input);
        array.fortran = "F".equals(argument(arguments, 3));
        array.bytes = bytes.bytes();
        PickleArrays.check(array, input);
        return array;
    }

    private Object encode(List<Object> arguments) {
        Object encoding = argument(arguments, 1);
        if (!"latin1".equals(encoding) && !"latin-1".equals(encoding)) {
            throw input.damaged("bytes in an encoding other than latin1");
        }
        return switch (argument(arguments, 0)) {
            case Py.LongText text -> new Py.Bytes(unpacked(text));
            case String text -> {
                if (text.chars().anyMatch(c -> c > 0xff)) {
                    throw input.damaged("bytes that are no bytes");
                }
                yield new Py.Bytes(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
            }
            default -> throw input.damaged("bytes that are no bytes");
        };
    }

    private MemorySegment unpacked(Py.LongText text) {
        try {
            return PickleTexts.bytes(text.written(), text.form(), input);
        } catch (IOException e) {
            throw new UserError(
                    "An array of the pickle cannot be unpacked into the folder for temporary files.",
                    input.file(),
                    "Free some space there, or save the file with pickle protocol 4.",
                    e);
        }
    }

    private Object bytes(List<Object> arguments) {
        if (arguments.isEmpty()) {
            return new Py.Bytes(MemorySegment.ofArray(new byte[0]));
        }
        return switch (arguments.getFirst()) {
            case Py.Bytes bytes -> new Py.Bytes(bytes.bytes());
            case String _ when arguments.size() > 1 -> encode(arguments);
            default -> throw input.damaged("bytes that are no bytes");
        };
    }

    /** A dictionary; what it would make of a key that is not there does not matter. */
    private Object withDefault(List<Object> arguments) {
        boolean harmless = arguments.isEmpty()
                || arguments.getFirst() == Py.None.NONE
                || (arguments.getFirst() instanceof Global factory
                        && (isPlain(factory.module(), factory.name())
                                || factory.qualified().equals("collections.OrderedDict")));
        if (arguments.size() > 1 || !harmless) {
            throw input.damaged("a defaultdict with more than a plain type");
        }
        return new PyDict();
    }

    /** A set or a list out of a list. */
    private Object listed(List<Object> arguments) {
        PyList list = new PyList();
        if (!arguments.isEmpty()) {
            list.values.addAll(
                    arguments.getFirst() instanceof PyList given ? given.values : tuple(arguments.getFirst()));
        }
        return list;
    }

    private Object ordered(List<Object> arguments) {
        PyDict dict = new PyDict();
        if (!arguments.isEmpty() && arguments.getFirst() instanceof PyList pairs) {
            for (Object pair : pairs.values) {
                List<Object> two = pair instanceof PyList list ? list.values : tuple(pair);
                if (two.size() != 2 || !(two.getFirst() instanceof String key)) {
                    throw input.damaged("an entry of an OrderedDict that is no pair of a text and a value");
                }
                dict.items.put(key, two.getLast());
            }
        }
        return dict;
    }

    private Object argument(List<Object> arguments, int number) {
        if (number >= arguments.size()) {
            throw input.damaged("a call with too few arguments");
        }
        return arguments.get(number);
    }

    private List<Object> tuple(Object value) {
        if (value instanceof PyTuple tuple) {
            return tuple.values;
        }
        throw input.damaged("a state that is no tuple");
    }
}
