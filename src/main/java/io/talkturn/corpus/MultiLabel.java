package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A label with several classes, each of which holds or does not: the emotions of the weak-label paper (data). That none holds is a
 * value like any other and not the same as a missing label.
 */
public final class MultiLabel implements Label {
    /** The stored value of a talkturn without this label. */
    public static final long MISSING = -1;

    /** How a value that has no class is written. */
    public static final String NONE = "(none)";

    /** What stands between classes that are written together; no class may contain it. */
    public static final String SEPARATOR = "|";

    /** How many classes a label can have. */
    public static final int MOST_CLASSES = 62;

    private final String name;
    private final List<String> classes;
    private final long[] values;

    /**
     * A column.
     *
     * @param classes the names of the classes, in the order in which they are shown and numbered, at most 62
     * @param values one value a talkturn, bit c set where class c holds, or {@link #MISSING}; shape [talkturns]
     * @throws UserError where there are too many classes, or one is called like something that stands in files
     */
    public MultiLabel(String name, List<String> classes, long[] values) {
        this.name = name;
        this.classes = List.copyOf(classes);
        this.values = values.clone();
        if (classes.size() > MOST_CLASSES) {
            throw new UserError(
                    "The label “" + name + "” has " + classes.size() + " classes.",
                    "At most " + MOST_CLASSES + " classes can hold at the same time; leave some out.");
        }
        for (String one : classes) {
            if (one.contains(SEPARATOR) || one.equals(NONE) || one.isEmpty()) {
                throw new UserError(
                        "A class of “" + name + "” cannot be called “" + one + "”.",
                        "Rename it: the bar stands between classes in files, “" + NONE + "” for no class.");
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** The names of the classes. */
    public List<String> classes() {
        return classes;
    }

    @Override
    public List<String> classNames() {
        return classes;
    }

    @Override
    public boolean has(int row, int classNumber) {
        return isPresent(row) && (values[row] >> classNumber & 1) == 1;
    }

    /** The value of a talkturn, bit c set where class c holds, or {@link #MISSING}. */
    public long at(int row) {
        return values[row];
    }

    /** The value as it is written in files: classes with a bar between them, “(none)”, or nothing where missing. */
    public String written(int row) {
        if (!isPresent(row)) {
            return "";
        }
        String joined = IntStream.range(0, classes.size())
                .filter(c -> has(row, c))
                .mapToObj(classes::get)
                .collect(Collectors.joining(SEPARATOR));
        return joined.isEmpty() ? NONE : joined;
    }

    /**
     * The value of what is written so.
     *
     * @throws UserError where it names something that is no class
     */
    public static long parse(String name, List<String> classes, String written) {
        if (written.isEmpty() || written.equals(NONE)) {
            return written.isEmpty() ? MISSING : 0;
        }
        long value = 0;
        for (String one : written.split("\\|", -1)) {
            int number = classes.indexOf(one.strip());
            if (number < 0) {
                throw new UserError(
                        "“" + one.strip() + "” is not a class of " + name + ".",
                        "Use " + String.join(", ", classes) + " with a bar between them, “" + NONE
                                + "”, or nothing for missing.");
            }
            value |= 1L << number;
        }
        return value;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isPresent(int row) {
        return values[row] != MISSING;
    }
}
