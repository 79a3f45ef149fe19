package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Labels of classes: codes 0, 1, 2 …, one or several columns of 0 and 1, and texts. */
final class CodedLabels {
    /** Fewer numbers with a decimal point may be whole by chance. */
    private static final int FEWEST = 20;

    private static final int MOST = 200;
    private static final int SHOWN = 8;
    private static final String EMOTION = "emotion";

    private final Path file;
    private final FeatureChoices choices;
    private final ImportNotes notes;

    CodedLabels(Path file, FeatureChoices choices, ImportNotes notes) {
        this.file = file;
        this.choices = choices;
        this.notes = notes;
    }

    /**
     * Whether numbers are codes of classes and no scores: whole, from 0 on.
     *
     * @param whole whether the file stores them as whole numbers
     */
    static boolean areCodes(double[] values, boolean whole) {
        double[] known = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
        double highest = Arrays.stream(known).max().orElse(0);
        boolean coded = known.length > 0
                && highest > 0
                && highest < MOST
                && Arrays.stream(known).allMatch(v -> v >= 0 && v == Math.rint(v));
        boolean all = Arrays.stream(known).distinct().count() == (long) highest + 1;
        return coded && (whole || (all && known.length >= FEWEST));
    }

    /** Whether every row has a 1 among zeros. */
    static boolean areOneHot(double[][] rows) {
        return areBinary(rows)
                && Arrays.stream(rows).allMatch(row -> DoubleStream.of(row).sum() == 1);
    }

    /** Whether all numbers are 0 or 1. */
    static boolean areBinary(double[][] rows) {
        return rows.length > 0
                && Arrays.stream(rows).allMatch(row -> DoubleStream.of(row).allMatch(v -> v == 0 || v == 1));
    }

    /** What the label is called: as the user said, else emotion where there are more than two classes. */
    String name(int classes) {
        FeatureChoices.Task task = choices.task();
        return task != null
                ? task.name().toLowerCase(Locale.ROOT)
                : classes > 2 || !choices.classes().isEmpty() ? EMOTION : "label";
    }

    /** A class a code. */
    Label ofCodes(String name, double[] values) {
        int highest = (int)
                DoubleStream.of(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
        boolean own = name.equals(name(highest + 1)) && !choices.classes().isEmpty();
        List<String> classes = own ? named(highest + 1) : numbered(highest + 1);
        int[] codes = DoubleStream.of(values)
                .mapToInt(v -> Double.isNaN(v) ? ClassLabel.MISSING : (int) v)
                .toArray();
        if (!own) {
            tell("The labels are whole numbers from 0 to " + highest + " and were taken for classes of “" + name
                    + "”, called " + shown(classes) + ". --classes names them in this order, --task says what they"
                    + " are; scores need --task sentiment.");
        }
        return new ClassLabel(name, classes, codes);
    }

    /** A class a column, of which one is 1. */
    Label ofOneHot(double[][] rows) {
        double[] codes = Arrays.stream(rows)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .filter(c -> row[c] == 1)
                        .findFirst()
                        .orElse(-1))
                .toArray();
        int width = rows[0].length;
        List<String> classes = choices.classes().isEmpty() ? numbered(width) : named(width);
        String name = name(width);
        if (choices.classes().isEmpty()) {
            tell("The labels have " + width + " columns of which one is 1; they were taken for classes of “" + name
                    + "”, called " + shown(classes) + ". --classes names them in this order.");
        }
        return new ClassLabel(
                name, classes, Arrays.stream(codes).mapToInt(c -> (int) c).toArray());
    }

    /** Classes of which several can hold: those whose number is more than 0. */
    Label ofSeveral(double[][] rows) {
        int width = rows[0].length;
        if (width > MultiLabel.MOST_CLASSES) {
            throw new UserError(
                    "The labels have " + width + " columns; at most " + MultiLabel.MOST_CLASSES
                            + " classes can hold at the same time.",
                    file,
                    "Leave some out, or name other labels with --arrays (docs/features.md).");
        }
        List<String> classes = choices.classes().isEmpty() ? numbered(width) : named(width);
        long[] bits = new long[rows.length];
        for (int i = 0; i < bits.length; i++) {
            for (int c = 0; c < width && bits[i] != MultiLabel.MISSING; c++) {
                bits[i] = Double.isNaN(rows[i][c]) ? MultiLabel.MISSING : bits[i] | (rows[i][c] > 0 ? 1L << c : 0);
            }
        }
        String name = name(width);
        if (choices.classes().isEmpty()) {
            tell("The labels have " + width + " columns of 0 and 1; they were taken for classes of “" + name
                    + "” of which several can hold, called " + shown(classes)
                    + ". --classes names them in this order.");
        }
        return new MultiLabel(name, classes, bits);
    }

    /** A class a text, in the order that the user gave, else in that of the alphabet. */
    Label ofTexts(List<String> texts) {
        List<String> found = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (found.size() > MOST) {
            throw new UserError(
                    "The labels are " + found.size() + " different texts, more than classes can be.",
                    file,
                    "Name other labels with --arrays (docs/features.md).");
        }
        List<String> classes = choices.classes().isEmpty() ? found : choices.classes();
        if (!classes.containsAll(found)) {
            List<String> more = found.stream().filter(c -> !classes.contains(c)).toList();
            throw new UserError(
                    "The labels have the classes " + shown(more) + ", which --classes does not name.",
                    file,
                    "Name all of " + shown(found) + ".");
        }
        String name = name(found.size());
        if (choices.task() == null) {
            tell("The labels are texts and were taken for classes of “" + name + "”: " + shown(classes)
                    + "; --task says what they are.");
        }
        int[] values = texts.stream()
                .mapToInt(text -> text.isBlank() ? ClassLabel.MISSING : classes.indexOf(text.strip()))
                .toArray();
        return new ClassLabel(name, classes, values);
    }

    private List<String> named(int classes) {
        List<String> names = choices.classes();
        if (names.size() != classes && (names.size() < classes)) {
            throw new UserError(
                    "--classes names " + names.size() + " classes, and the labels have " + classes + ".",
                    file,
                    "Name one for each, in the order of their numbers.");
        }
        return names;
    }

    private static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
    }

    private static String shown(List<String> classes) {
        return String.join(", ", classes.subList(0, Math.min(SHOWN, classes.size())))
                + (classes.size() > SHOWN ? " …" : "");
    }

    private void tell(String sentence) {
        notes.warn("classes_told", String.valueOf(file.getFileName()), null, sentence);
    }
}
