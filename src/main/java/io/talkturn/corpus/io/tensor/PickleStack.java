package io.talkturn.corpus.io.tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack, the marks and the memo of a pickle that is being read. */
final class PickleStack {
    /** A value, with its place in a list and in a tree of nodes, takes less than this. */
    private static final int BYTES_OF_A_VALUE = 256;

    private static final long MOST_VALUES = 20_000_000;

    private final PickleInput input;
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();
    private final long most = most();
    private long pushed;

    PickleStack(PickleInput input) {
        this.input = input;
    }

    /** How many values a pickle may hold, so that a small file cannot fill the memory. */
    static long most() {
        return Math.min(MOST_VALUES, Runtime.getRuntime().maxMemory() / BYTES_OF_A_VALUE);
    }

    void push(Object value) {
        count();
        values.add(value);
    }

    private void count() {
        if (++pushed > most) {
            throw Py.tooMuch(input.file());
        }
    }

    /** Takes the uppermost value, which must lie above the last mark. */
    Object pop() {
        if (values.size() <= floor()) {
            throw input.damaged("an operation on a stack that is empty");
        }
        return values.removeLast();
    }

    Object top() {
        if (values.size() <= floor()) {
            throw input.damaged("an operation on a stack that is empty");
        }
        return values.getLast();
    }

    private int floor() {
        return marks.isEmpty() ? 0 : marks.getLast();
    }

    void mark() {
        count();
        marks.add(values.size());
    }

    /** Takes all that lies above the last mark, and the mark. */
    List<Object> popToMark() {
        if (marks.isEmpty()) {
            throw input.damaged("an operation that needs a mark, and there is none");
        }
        int from = marks.removeLast();
        List<Object> above = values.subList(from, values.size());
        List<Object> taken = new ArrayList<>(above);
        above.clear();
        return taken;
    }

    /** POP takes a mark where nothing lies above it. */
    void popOrMark() {
        if (!marks.isEmpty() && marks.getLast() == values.size()) {
            marks.removeLast();
        } else {
            pop();
        }
    }

    void remember(long number) {
        memo.put(number, top());
    }

    void rememberNext() {
        memo.put((long) memo.size(), top());
    }

    void recall(long number) {
        Object value = memo.get(number);
        if (value == null) {
            throw input.damaged("a reference to the value " + number + ", which was never kept");
        }
        push(value);
    }
}
