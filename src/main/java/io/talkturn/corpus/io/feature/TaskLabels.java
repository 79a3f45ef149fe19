package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.Scale;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Labels of tasks from numbers, one list a sample (weak-label paper: data). */
final class TaskLabels {
    static final List<String> IEMOCAP = List.of("neutral", "happy", "sad", "angry");
    static final List<String> MOSEI = List.of("anger", "disgust", "fear", "happy", "sad", "surprise");
    /** The columns of the SDK's label files: a sentiment and six emotions in an order of their own. */
    static final List<String> SDK = List.of("sentiment", "happy", "sad", "anger", "surprise", "disgust", "fear");

    private static final List<String> SENTIMENTS = List.of("negative", "positive");
    private static final List<String> SARCASM = List.of("no", "yes");
    private static final int INTENSITY = 3;
    private static final int FEW = 5;
    private static final double SMALL = 0.02;

    private final Path file;
    private final FeatureChoices choices;
    private final ImportNotes notes;
    private final CodedLabels coded;
    private Scale scale;

    TaskLabels(Path file, FeatureChoices choices, ImportNotes notes) {
        this.file = file;
        this.choices = choices;
        this.notes = notes;
        this.coded = new CodedLabels(file, choices, notes);
        this.scale = choices.scale() == null ? Scale.CMU : choices.scale();
    }

    /** Labels of classes. */
    CodedLabels coded() {
        return coded;
    }

    /** Reads scores on another scale from here on. */
    void on(Scale other) {
        scale = other;
    }

    /** The sentiment and its score; a score off the scale is told of and counts as missing. */
    List<Label> sentiment(double[] scores, List<String> places) {
        return sentiment("sentiment", scores, places);
    }

    /** The same by another name; scales without a negative side have no classes of sentiment. */
    List<Label> sentiment(String name, double[] scores, List<String> places) {
        double[] kept = scores.clone();
        int[] classes = new int[scores.length];
        int zeros = 0;
        int off = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!scale.holds(scores[i])) {
                if (!Double.isNaN(scores[i])) {
                    off(places.get(i), name, scores[i], scale.lowest(), scale.highest());
                    off++;
                }
                kept[i] = Double.NaN;
            }
            zeros += kept[i] == 0 ? 1 : 0;
            classes[i] = Double.isNaN(kept[i])
                    ? ClassLabel.MISSING
                    : choices.sentiment().classOf(kept[i]);
        }
        refuseOff(name, scores, off);
        NumberLabel score = new NumberLabel(name + "_score", scale.lowest(), scale.highest(), kept);
        if (scale.lowest() >= 0) {
            return List.of(score);
        }
        if (choices.sentiment() == FeatureChoices.SentimentRule.WITHOUT_ZERO && zeros > 0) {
            notes.info(
                    "zero_sentiment", fileName(), null, zeros + " samples with the score 0 have no sentiment class.");
        }
        return List.of(new ClassLabel(name, SENTIMENTS, classes), score);
    }

    /** Many scores off the scale mean that the scale is another one. */
    private void refuseOff(String name, double[] scores, int off) {
        if (off >= FEW && off > SMALL * scores.length) {
            throw new UserError(
                    off + " of " + scores.length + " scores of the " + name + " are not on the scale from "
                            + shown(scale.lowest()) + " to " + shown(scale.highest()) + ".",
                    file,
                    "Say what the scale is, for example --scale=0:6; codes of classes are named with --classes or"
                            + " --task emotion.");
        }
    }

    /** Sarcasm from -1 and 1, or 0 and 1. */
    List<Label> sarcasm(double[] values, List<String> places) {
        int[] classes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean known = values[i] == 1 || values[i] == 0 || values[i] == -1;
            if (!known && !Double.isNaN(values[i])) {
                off(places.get(i), "sarcasm", values[i], 0, 1);
            }
            classes[i] = !known ? ClassLabel.MISSING : values[i] == 1 ? 1 : 0;
        }
        return List.of(new ClassLabel("sarcasm", SARCASM, classes));
    }

    /** Emotions of MulT's IEMOCAP: for each of the classes two numbers, of which the second is 1 where it holds. */
    List<Label> pairs(double[][] values, List<String> places, int classes) {
        if (classes > MultiLabel.MOST_CLASSES) {
            throw new UserError(
                    "The labels are pairs for " + classes + " classes; at most " + MultiLabel.MOST_CLASSES
                            + " can hold at the same time.",
                    file,
                    "Leave some classes out.");
        }
        long[] bits = new long[values.length];
        int odd = 0;
        for (int i = 0; i < values.length; i++) {
            for (int c = 0; c < classes; c++) {
                double no = values[i][2 * c];
                double yes = values[i][2 * c + 1];
                if (no + yes == 1 && (yes == 1 || yes == 0)) {
                    bits[i] |= yes == 1 ? 1L << c : 0;
                } else {
                    odd++;
                    bits[i] = MultiLabel.MISSING;
                    break;
                }
            }
        }
        if (odd > 0) {
            notes.warn(
                    "odd_emotion",
                    fileName(),
                    null,
                    odd + " samples have emotion labels that are not pairs of 0 and 1; they count as missing.");
        }
        return List.of(new MultiLabel("emotion", classes == IEMOCAP.size() ? IEMOCAP : numbered(classes), bits));
    }

    private static List<String> numbered(int classes) {
        List<String> names = new ArrayList<>();
        for (int c = 1; c <= classes; c++) {
            names.add("class " + c);
        }
        return names;
    }

    /**
     * Emotions from intensities, of which more than 0 means that the emotion holds.
     *
     * @param columns the names of the columns of {@code values}; the label has the order of the weak-label paper (data)
     */
    List<Label> intensities(double[][] values, List<String> columns) {
        long[] bits = new long[values.length];
        int above = 0;
        for (int i = 0; i < values.length; i++) {
            for (int c = 0; c < MOSEI.size() && bits[i] != MultiLabel.MISSING; c++) {
                double value = values[i][columns.indexOf(MOSEI.get(c))];
                above += value > INTENSITY ? 1 : 0;
                bits[i] = Double.isNaN(value) ? MultiLabel.MISSING : bits[i] | (value > 0 ? 1L << c : 0);
            }
        }
        if (above > 0) {
            notes.info(
                    "label_above_3",
                    fileName(),
                    null,
                    above + " emotion intensities are above 3, a known fault of the annotation; more than 0 decides.");
        }
        return List.of(new MultiLabel("emotion", MOSEI, bits));
    }

    /**
     * The labels of a label file of the SDK, whose columns have names; without names they are those of CMU-MOSEI or a
     * single sentiment.
     */
    List<Label> ofColumns(double[][] rows, List<String> columns, List<String> places) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        List<String> names = columns;
        if (columns.isEmpty() && width == SDK.size()) {
            names = SDK;
        } else if (columns.isEmpty() && width == MOSEI.size()) {
            names = SDK.subList(1, SDK.size());
            notes.info(
                    "classes_told",
                    fileName(),
                    null,
                    "Its six columns have no names; they are the emotions of CMU-MOSEI in the order "
                            + String.join(", ", names) + ".");
        }
        List<Label> all = new ArrayList<>();
        int sentiment = width == 1 ? 0 : names.indexOf("sentiment");
        if (sentiment >= 0 && sentiment < width) {
            all.addAll(sentiment(column(rows, sentiment), places));
        }
        if (names.containsAll(MOSEI)) {
            all.addAll(intensities(rows, names));
        }
        if (all.isEmpty() && width > 0) {
            notes.warn(
                    "unknown_labels",
                    fileName(),
                    null,
                    "The " + width
                            + " columns of labels are neither a sentiment nor the six emotions; they were left out.");
        }
        return all;
    }

    /** What is known of numbers before they are looked at. */
    record Facts(long[] shape, boolean named, boolean whole, boolean scores) {}

    /** The labels that rows of this many numbers mean. */
    List<Label> of(double[][] rows, Facts facts, List<String> places) {
        int width = rows.length == 0 ? 1 : rows[0].length;
        long[] shape = facts.shape();
        boolean isPairs = shape.length == 3 && shape[2] == 2 && shape[1] > 1;
        if (isPairs) {
            return pairs(rows, places, (int) shape[1]);
        }
        return width == 1 ? single(column(rows, 0), facts, places) : wide(rows, shape, places);
    }

    private List<Label> wide(double[][] rows, long[] shape, List<String> places) {
        if (CodedLabels.areOneHot(rows)) {
            return List.of(coded.ofOneHot(rows));
        }
        int width = rows[0].length;
        boolean named = !choices.classes().isEmpty();
        if (width == SDK.size() && !named) {
            List<Label> all = new ArrayList<>(sentiment(column(rows, 0), places));
            all.addAll(intensities(rows, SDK));
            return all;
        }
        boolean emotions = width == MOSEI.size()
                && Arrays.stream(rows).allMatch(row -> DoubleStream.of(row).noneMatch(v -> v < 0));
        if (emotions && !named) {
            List<String> columns = SDK.subList(1, SDK.size());
            notes.warn(
                    "classes_told",
                    fileName(),
                    null,
                    "The labels have six columns, which are assumed to be the emotions of CMU-MOSEI in the order "
                            + String.join(", ", columns) + "; --classes names them otherwise.");
            return intensities(rows, columns);
        }
        if (CodedLabels.areBinary(rows) || named) {
            return List.of(coded.ofSeveral(rows));
        }
        throw new UserError(
                "The labels have the shape " + Arrays.toString(shape) + ", which is none that is known.",
                file,
                "Known are [samples] and [samples, 1] for sentiment, sarcasm or codes of classes, [samples, classes] of 0"
                        + " and 1 or with --classes, [samples, classes, 2] for emotions and [samples, 7] as in the SDK's"
                        + " label files.");
    }

    private List<Label> single(double[] values, Facts facts, List<String> places) {
        boolean codes = !facts.scores() && CodedLabels.areCodes(values, facts.whole());
        Task task = choices.task();
        if (task == Task.EMOTION || (!choices.classes().isEmpty() && !facts.scores())) {
            if (!CodedLabels.areCodes(values, true)) {
                throw new UserError(
                        "The labels are one number a sample and no codes 0, 1, 2 …, from which no classes can be told.",
                        file,
                        "Choose --task sentiment or sarcasm, and leave --classes out.");
            }
            int classes = (int) DoubleStream.of(values)
                            .filter(v -> !Double.isNaN(v))
                            .max()
                            .orElse(0)
                    + 1;
            return List.of(coded.ofCodes(coded.name(classes), values));
        }
        if (task == Task.SARCASM || (task == null && isSarcasm(values, facts.named()))) {
            if (task == null) {
                notes.info(
                        "task_told",
                        fileName(),
                        null,
                        "The labels have two values only and are taken for sarcasm; --task says what they are.");
            }
            return sarcasm(values, places);
        }
        if (task == null && codes) {
            int classes = (int) DoubleStream.of(values)
                            .filter(v -> !Double.isNaN(v))
                            .max()
                            .orElse(0)
                    + 1;
            return List.of(coded.ofCodes(coded.name(classes), values));
        }
        return sentiment(values, places);
    }

    /** Two values only, and samples that are not cut out of a video by their times. */
    private static boolean isSarcasm(double[] values, boolean named) {
        return named
                && values.length > 0
                && (DoubleStream.of(values).allMatch(v -> Math.abs(v) == 1)
                        || DoubleStream.of(values).allMatch(v -> v == 0 || v == 1));
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private void off(String place, String task, double value, double lowest, double highest) {
        notes.warn(
                "label_range",
                fileName(),
                null,
                place + ": the " + task + " " + value + " is not on the scale from " + shown(lowest) + " to "
                        + shown(highest) + "; it counts as missing.");
    }

    private static String shown(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }
}
