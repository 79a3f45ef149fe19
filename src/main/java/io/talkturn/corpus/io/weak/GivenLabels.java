package io.talkturn.corpus.io.weak;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.WeakLabels.Labeller;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Weak labels from elsewhere: a table with a talkturn a row, what a large model, another program or a crowd said of it, so
 * that it is used and compared as the labels of one's own labellers are (weak-label paper: weak labels).
 */
public final class GivenLabels {
    private static final String SEVERAL = "\\|";
    private static final String NONE = "(none)";

    private final RawTable table;
    private final Corpus corpus;
    private final String task;
    private final LabelColumns columns;

    /**
     * Labels that were read.
     *
     * @param unknown rows whose id is none of the corpus
     * @param firstUnknown the first of them, empty where there is none
     * @param empty rows without a label
     */
    public record Read(WeakLabels labels, int unknown, String firstUnknown, int empty) {}

    private GivenLabels(RawTable table, Corpus corpus, String task, LabelNames names) {
        this.table = table;
        this.corpus = corpus;
        this.task = task;
        this.columns = LabelColumns.of(table, corpus.talkturns(), task, names);
    }

    /**
     * Reads a table of classes or, where a scale is given or the corpus has numbers of the task, of numbers.
     *
     * @param task the name of the task, as a strong label has it
     * @param scale of numbers, null for classes and for the scale that the corpus has
     * @throws UserError where ids, classes, numbers or probabilities cannot be what they should, with the line
     */
    public static Read read(
            Path file, Corpus corpus, String task, LabelNames names, @Nullable NumberScale scale, MadeBy by) {
        SourceFile source = new SourceFile(file, String.valueOf(file.getFileName()));
        RawTable table = Tables.read(source, new ImportNotes(), Progress.NONE);
        GivenLabels given = new GivenLabels(table, corpus, task, names);
        Label strong = corpus.label(task).orElse(null);
        NumberScale own = strong instanceof NumberLabel number ? number.scale() : null;
        NumberScale wanted = scale == null ? own : scale;
        return wanted == null ? given.classes(strong, by) : given.numbers(wanted, by);
    }

    private Read numbers(NumberScale scale, MadeBy by) {
        double[] numbers = new double[corpus.talkturns().size()];
        Arrays.fill(numbers, Double.NaN);
        Tally tally = each((row, line) -> {
            String cell = cell(line, columns.label());
            double value = number(line, columns.label(), "a number");
            if (!scale.holds(value)) {
                throw wrong(line, "“" + cell + "” lies beyond the scale " + scale.told());
            }
            numbers[row] = value;
        });
        Confidence.Told confidence = by.confidence() != null
                ? Confidence.given(by.confidence())
                : Confidence.ofNumbers(corpus, task, numbers);
        return tally.read(WeakLabels.ofNumbers(task, scale, numbers, labeller(by, confidence)));
    }

    private Read classes(@Nullable Label strong, MadeBy by) {
        List<String> classes = classNames(strong);
        boolean multi = strong instanceof MultiLabel || (strong == null && hasSeveral());
        int width = classes.size();
        double[] probabilities = new double[corpus.talkturns().size() * width];
        Arrays.fill(probabilities, Double.NaN);
        boolean[] hard = new boolean[probabilities.length];
        Tally tally = each((row, line) -> fill(line, classes, multi, row * width, probabilities, hard));
        WeakLabels unmeasured = weak(classes, multi, probabilities, hard, labeller(by, Confidence.given(1)));
        Confidence.Told confidence =
                by.confidence() != null ? Confidence.given(by.confidence()) : Confidence.ofClasses(corpus, unmeasured);
        return tally.read(weak(classes, multi, probabilities, hard, labeller(by, confidence)));
    }

    /** Where the table has no labels the probabilities say them. */
    private WeakLabels weak(
            List<String> classes, boolean multi, double[] probabilities, boolean[] hard, Labeller labeller) {
        return columns.label() < 0
                ? WeakLabels.of(task, classes, multi, probabilities, labeller)
                : new WeakLabels(task, classes, multi, probabilities, hard, labeller);
    }

    private static Labeller labeller(MadeBy by, Confidence.Told confidence) {
        return new Labeller(
                by.title(),
                by.title(),
                "",
                confidence.value(),
                confidence.metric(),
                confidence.n(),
                by.date(),
                List.of());
    }

    /** Those of the people's labels where there are any, so that both can be compared. */
    private List<String> classNames(@Nullable Label strong) {
        if (strong instanceof ClassLabel || strong instanceof MultiLabel) {
            return strong.classNames();
        }
        if (!columns.ofClasses().isEmpty()) {
            return List.copyOf(columns.ofClasses().keySet());
        }
        TreeSet<String> names = new TreeSet<>();
        for (RawTable.Row line : table.rows()) {
            for (String name : cell(line, columns.label()).split(SEVERAL, -1)) {
                if (!name.isBlank() && !name.equals(NONE)) {
                    names.add(name.strip());
                }
            }
        }
        if (names.isEmpty()) {
            throw table.file().error("No row has a label.", "Write a class in the column of labels.");
        }
        return List.copyOf(names);
    }

    private boolean hasSeveral() {
        return columns.label() >= 0
                && table.rows().stream().anyMatch(line -> {
                    String cell = cell(line, columns.label());
                    return cell.contains("|") || cell.equals(NONE);
                });
    }

    private void fill(
            RawTable.Row line, List<String> classes, boolean multi, int from, double[] probabilities, boolean[] hard) {
        String cell = columns.label() < 0 ? "" : cell(line, columns.label());
        for (String name : cell.isEmpty() || cell.equals(NONE) ? new String[0] : cell.split(SEVERAL, -1)) {
            int c = classes.indexOf(name.strip());
            if (c < 0) {
                throw wrong(line, "“" + name.strip() + "” is none of the classes " + String.join(", ", classes));
            }
            hard[from + c] = true;
        }
        if (!multi && cell.contains("|")) {
            throw wrong(line, "“" + cell + "” are several classes for a task of one");
        }
        for (int c = 0; c < classes.size(); c++) {
            probabilities[from + c] = probability(line, classes, c, hard[from + c]);
        }
    }

    /** That of the table; of one probability the rest is shared among the others, without any the label is sure. */
    private double probability(RawTable.Row line, List<String> classes, int c, boolean isChosen) {
        Integer own = columns.ofClasses().get(classes.get(c));
        if (own != null) {
            return probability(line, own);
        }
        if (!columns.ofClasses().isEmpty()) {
            throw table.file()
                    .error(
                            "There is a probability of some classes, and none of “" + classes.get(c) + "”.",
                            "Give a column p_" + classes.get(c) + ", or none of them.");
        }
        double ofLabel = columns.probability() < 0 ? 1 : probability(line, columns.probability());
        return isChosen ? ofLabel : (1 - ofLabel) / Math.max(1, classes.size() - 1);
    }

    private double probability(RawTable.Row line, int column) {
        double value = number(line, column, "a probability");
        if (value < 0 || value > 1) {
            throw wrong(line, "“" + cell(line, column) + "” is no probability from 0 to 1");
        }
        return value;
    }

    private double number(RawTable.Row line, int column, String what) {
        try {
            double value = Double.parseDouble(cell(line, column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with what is no finite number
        }
        throw wrong(line, "“" + cell(line, column) + "” is not " + what);
    }

    private static String cell(RawTable.Row line, int column) {
        return line.cells().get(column).strip();
    }

    private UserError wrong(RawTable.Row line, String problem) {
        return table.file().error(line.place() + ": " + problem + ".", "Put the row right, or leave it out.");
    }

    private interface Use {
        void take(int row, RawTable.Row line);
    }

    /** What was met on the way. */
    private static final class Tally {
        private int unknown;
        private String firstUnknown = "";
        private int empty;

        Read read(WeakLabels labels) {
            return new Read(labels, unknown, firstUnknown, empty);
        }
    }

    private Tally each(Use use) {
        Map<String, Integer> rows = new HashMap<>();
        corpus.talkturns().forEach(turn -> rows.put(turn.id(), rows.size()));
        Map<Integer, RawTable.Row> seen = new HashMap<>();
        Tally tally = new Tally();
        for (RawTable.Row line : table.rows()) {
            String id = cell(line, columns.id());
            Integer row = rows.get(id);
            if (row == null) {
                tally.unknown++;
                tally.firstUnknown = tally.unknown == 1 ? id : tally.firstUnknown;
            } else if (columns.label() >= 0 && cell(line, columns.label()).isEmpty()) {
                tally.empty++;
            } else {
                RawTable.Row before = seen.putIfAbsent(row, line);
                if (before != null) {
                    throw wrong(line, "talkturn “" + id + "” has a label already, in line " + before.line());
                }
                use.take(row, line);
            }
        }
        return tally;
    }
}
