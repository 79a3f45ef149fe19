package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.Py.PyDict;
import io.talkturn.corpus.io.tensor.Py.PyList;
import io.talkturn.corpus.io.tensor.Py.PyTuple;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.StringJoiner;

/**
 * Reads pickles of the protocols 0 to 5, from Python 2 and 3, with the arrays of NumPy 1 and 2. It is a reader of data
 * and not of programs: the only names that it knows are those of {@link PickleGlobals}, and no class is ever looked up.
 */
final class PickleReader {
    private static final int NEWEST = 5;

    private final PickleInput input;
    private final PickleStack stack;
    private final PickleGlobals globals;
    private int protocol;

    private PickleReader(PickleInput input) {
        this.input = input;
        this.stack = new PickleStack(input);
        this.globals = new PickleGlobals(input);
    }

    /**
     * A pickle's value and what is known of how it was written.
     *
     * @param value a value of {@link Py}, or a text, number or truth value
     * @param dialect "np1" or "np2" after the module names of NumPy, empty where there is no array
     * @param end the first byte after the pickle
     * @param size the bytes of the file
     */
    record Pickle(Object value, int protocol, String dialect, long end, long size) {}

    /**
     * Reads a file.
     *
     * @throws UserError where it is missing, damaged, or asks for anything but data
     */
    static Pickle read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError("This is a folder where a pickle file is expected.", file, "Choose the file.");
        }
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new UserError("The file is empty.", file, "Save or download it again.");
            }
            PickleReader reader = new PickleReader(new PickleInput(file, channel));
            Object value = reader.run();
            return new Pickle(
                    value, reader.protocol, reader.globals.dialect(), reader.input.position(), reader.input.size());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        } catch (NumberFormatException e) {
            throw new UserError(
                    "The pickle cannot be read: a number in it is damaged.",
                    file,
                    "Get an undamaged copy of the file.");
        }
    }

    private Object run() throws IOException {
        while (true) {
            int opcode = input.opcode();
            if (opcode == '.') {
                return stack.pop();
            }
            step(opcode);
        }
    }

    private void step(int opcode) throws IOException {
        switch (opcode) {
            case 0x80 -> protocol();
            case 0x95 -> frame();
            case '(' -> stack.mark();
            case '0' -> stack.popOrMark();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.top());
            case 'p' -> stack.remember(Long.parseLong(input.line().strip()));
            case 'q' -> stack.remember(input.unsigned());
            case 'r' -> stack.remember(Integer.toUnsignedLong(input.int32()));
            case 0x94 -> stack.rememberNext();
            case 'g' -> stack.recall(Long.parseLong(input.line().strip()));
            case 'h' -> stack.recall(input.unsigned());
            case 'j' -> stack.recall(Integer.toUnsignedLong(input.int32()));
            case 'c' -> stack.push(globals.find(input.line(), input.line()));
            case 0x93 -> stackGlobal();
            case 'R' -> {
                Object arguments = stack.pop();
                stack.push(globals.call(stack.pop(), tuple(arguments)));
            }
            case 0x81 -> {
                Object arguments = stack.pop();
                stack.push(globals.create(stack.pop(), tuple(arguments)));
            }
            case 'b' -> {
                Object state = stack.pop();
                globals.build(stack.top(), state);
            }
            case 'i' -> throw input.foreign(input.line() + "." + input.line());
            default -> {
                Object value = PickleScalars.read(opcode, input);
                if (value != null) {
                    stack.push(value);
                } else {
                    collection(opcode);
                }
            }
        }
    }

    private void collection(int opcode) {
        switch (opcode) {
            case ']', 0x8f -> stack.push(new PyList());
            case '}' -> stack.push(new PyDict());
            case ')' -> stack.push(new PyTuple(List.of()));
            case 't' -> stack.push(new PyTuple(stack.popToMark()));
            case 0x85 -> stack.push(new PyTuple(List.of(stack.pop())));
            case 0x86 -> {
                Object second = stack.pop();
                stack.push(new PyTuple(List.of(stack.pop(), second)));
            }
            case 0x87 -> {
                Object third = stack.pop();
                Object second = stack.pop();
                stack.push(new PyTuple(List.of(stack.pop(), second, third)));
            }
            case 'l', 0x91 -> {
                PyList list = new PyList();
                list.values.addAll(stack.popToMark());
                stack.push(list);
            }
            case 'd' -> {
                PyDict dict = new PyDict();
                putAll(dict, stack.popToMark());
                stack.push(dict);
            }
            case 'a' -> {
                Object value = stack.pop();
                list().values.add(value);
            }
            case 'e', 0x90 -> {
                List<Object> values = stack.popToMark();
                list().values.addAll(values);
            }
            case 's' -> {
                Object value = stack.pop();
                Object key = stack.pop();
                putAll(dict(), List.of(key, value));
            }
            case 'u' -> {
                List<Object> values = stack.popToMark();
                putAll(dict(), values);
            }
            default -> throw refused(opcode);
        }
    }

    private UserError refused(int opcode) {
        return switch (opcode) {
            case 'P', 'Q' -> input.damaged("a reference to something outside the file (persistent id)");
            case 0x82, 0x83, 0x84 -> input.damaged("a reference to Python's extension registry");
            case 'o' -> {
                List<Object> values = stack.popToMark();
                yield input.foreign(values.isEmpty() ? "an unnamed class" : String.valueOf(values.getFirst()));
            }
            case 0x92 -> input.foreign("a class with keyword arguments");
            case 0x97, 0x98 -> input.damaged("a buffer that was not stored in the file");
            default -> input.damaged("the byte " + opcode + ", which is no operation of a pickle");
        };
    }

    private void protocol() throws IOException {
        protocol = input.unsigned();
        if (protocol > NEWEST) {
            throw input.damaged("the protocol " + protocol + "; there are 0 to " + NEWEST);
        }
    }

    private void frame() throws IOException {
        long length = input.int64();
        input.require(length);
    }

    private void stackGlobal() {
        Object name = stack.pop();
        Object module = stack.pop();
        if (!(name instanceof String n) || !(module instanceof String m)) {
            throw input.damaged("a name that is no text");
        }
        stack.push(globals.find(m, n));
    }

    private List<Object> tuple(Object value) {
        if (value instanceof PyTuple tuple) {
            return tuple.values;
        }
        throw input.damaged("a call without a tuple of arguments");
    }

    private PyList list() {
        if (stack.top() instanceof PyList list) {
            return list;
        }
        throw input.damaged("an addition to something that is no list");
    }

    private PyDict dict() {
        if (stack.top() instanceof PyDict dict) {
            return dict;
        }
        throw input.damaged("an entry for something that is no dictionary");
    }

    private void putAll(PyDict dict, List<Object> values) {
        if (values.size() % 2 != 0) {
            throw input.damaged("a key without a value");
        }
        for (int i = 0; i < values.size(); i += 2) {
            dict.items.put(key(values.get(i)), values.get(i + 1));
        }
    }

    /** Keys that can hold others are refused: their hash could take for ever. */
    private Object key(Object key) {
        return switch (key) {
            case Py.Bytes bytes -> bytes.text();
            case String _, Long _, Double _, Boolean _, BigInteger _, Py.None _ -> key;
            case PyTuple parts when !parts.values.isEmpty() -> joined(parts);
            default -> throw input.damaged("a dictionary key that is neither a text nor a number");
        };
    }

    /** A tuple of texts and numbers, such as the numbers of a dialogue and an utterance, as one name. */
    private String joined(PyTuple parts) {
        StringJoiner name = new StringJoiner("_");
        for (Object part : parts.values) {
            if (part instanceof PyTuple) {
                throw input.damaged("a dictionary key that is a tuple of tuples");
            }
            name.add(part == Py.None.NONE ? "None" : key(part).toString());
        }
        return name.toString();
    }
}
