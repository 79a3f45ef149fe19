package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.io.source.FeatureChoices;
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
    private static final int SCALE = 3;

    private final Path file;
    private final FeatureChoices choices;
    private final ImportNotes notes;

    TaskLabels(Path file, FeatureChoices choices, ImportNotes notes) {
        this.file = file;
        this.choices = choices;
        this.notes = notes;
    }

    /** The sentiment and its score; a score off the scale is told of and counts as missing. */
    List<Label> sentiment(double[] scores, List<String> places) {
        double[] kept = scores.clone();
        int[] classes = new int[scores.length];
        int zeros = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!(Math.abs(scores[i]) <= SCALE)) {
                if (!Double.isNaN(scores[i])) {
                    off(places.get(i), "sentiment", scores[i], -SCALE);
                }
                kept[i] = Double.NaN;
            }
            zeros += kept[i] == 0 ? 1 : 0;
            classes[i] = Double.isNaN(kept[i])
                    ? ClassLabel.MISSING
                    : choices.sentiment().classOf(kept[i]);
        }
        if (choices.sentiment() == FeatureChoices.SentimentRule.WITHOUT_ZERO && zeros > 0) {
            notes.info(
                    "zero_sentiment", fileName(), null, zeros + " samples with the score 0 have no sentiment class.");
        }
        return List.of(
                new ClassLabel("sentiment", SENTIMENTS, classes),
                new NumberLabel("sentiment_score", -SCALE, SCALE, kept));
    }

    /** Sarcasm from -1 and 1, or 0 and 1. */
    List<Label> sarcasm(double[] values, List<String> places) {
        int[] classes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean known = values[i] == 1 || values[i] == 0 || values[i] == -1;
            if (!known && !Double.isNaN(values[i])) {
                off(places.get(i), "sarcasm", values[i], 0);
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
                above += value > SCALE ? 1 : 0;
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
        List<String> names = columns.isEmpty() && width == SDK.size() ? SDK : columns;
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

    /** The labels that rows of this many numbers mean. */
    List<Label> of(double[][] rows, long[] shape, List<String> places, boolean named) {
        int width = rows.length == 0 ? 1 : rows[0].length;
        boolean isPairs = shape.length == 3 && shape[2] == 2 && shape[1] > 1;
        if (isPairs) {
            return pairs(rows, places, (int) shape[1]);
        }
        if (width == SDK.size()) {
            List<Label> all = new ArrayList<>(sentiment(column(rows, 0), places));
            all.addAll(intensities(rows, SDK));
            return all;
        }
        if (width != 1) {
            throw new UserError(
                    "The labels have the shape " + Arrays.toString(shape) + ", which is none that is known.",
                    file,
                    "Known are [samples, 1] for sentiment or sarcasm, [samples, classes, 2] for emotions and [samples, 7]"
                            + " as in the SDK's label files.");
        }
        double[] values = column(rows, 0);
        Task task = choices.task() != null ? choices.task() : isSarcasm(values, named) ? Task.SARCASM : Task.SENTIMENT;
        if (task == Task.EMOTION) {
            throw new UserError(
                    "The labels are one number a sample, from which no emotions can be told.",
                    file,
                    "Choose --task sentiment or sarcasm.");
        }
        if (choices.task() == null && task == Task.SARCASM) {
            notes.info(
                    "task_told",
                    fileName(),
                    null,
                    "The labels have two values only and are taken for sarcasm; --task says what they are.");
        }
        return task == Task.SARCASM ? sarcasm(values, places) : sentiment(values, places);
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

    private void off(String place, String task, double value, int lowest) {
        notes.warn(
                "label_range",
                fileName(),
                null,
                place + ": the " + task + " " + value + " is not on the scale from " + lowest + " to "
                        + (lowest == 0 ? 1 : SCALE) + "; it counts as missing.");
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }
}
