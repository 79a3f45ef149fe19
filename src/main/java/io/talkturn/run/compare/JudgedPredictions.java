package io.talkturn.run.compare;

import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.run.PredictionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The predictions of one partition that have a truth, ready to be judged on any choice of rows, such as all but those of
 * one conversation.
 */
public final class JudgedPredictions {
    private final List<String> classes;
    private final boolean multiLabel;
    private final List<PredictionTable.Row> rows;
    private final int[] conversation;
    private final double[] truth;
    private final double[] prediction;
    private final @Nullable NumberScale scale;

    private JudgedPredictions(
            List<String> classes, boolean multiLabel, @Nullable NumberScale scale, List<PredictionTable.Row> rows) {
        this.classes = classes;
        this.scale = scale;
        this.multiLabel = multiLabel;
        this.rows = rows;
        Map<String, Integer> conversations = new LinkedHashMap<>();
        rows.forEach(row -> conversations.putIfAbsent(row.conversation(), conversations.size()));
        conversation = rows.stream()
                .mapToInt(row -> conversations.getOrDefault(row.conversation(), 0))
                .toArray();
        truth = rows.stream().mapToDouble(row -> value(row.truth())).toArray();
        prediction = rows.stream().mapToDouble(row -> value(row.prediction())).toArray();
    }

    /** Those of a partition. */
    public static JudgedPredictions of(PredictionTable predictions, Partition partition) {
        return new JudgedPredictions(
                predictions.classes(),
                predictions.isMultiLabel(),
                predictions.scale(),
                predictions.rows().stream()
                        .filter(row ->
                                row.partition() == partition && !row.truth().isEmpty())
                        .toList());
    }

    /** The same with other rows, in their order. */
    JudgedPredictions with(List<PredictionTable.Row> chosen) {
        return new JudgedPredictions(classes, multiLabel, scale, chosen);
    }

    /** Whether the task has classes; else numbers. */
    public boolean isClass() {
        return !classes.isEmpty();
    }

    /** Whether several classes can hold; right is then what is right in all of them. */
    public boolean isMultiLabel() {
        return multiLabel;
    }

    /** The classes of the task, none for numbers. */
    public List<String> classes() {
        return classes;
    }

    /** The predictions in the order of the corpus. */
    public List<PredictionTable.Row> rows() {
        return rows;
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /** The conversation of every row, by running number. */
    public int[] conversations() {
        return conversation.clone();
    }

    /** Whether each row is predicted right; of a class task. */
    public boolean[] right() {
        boolean[] right = new boolean[rows.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = truth[i] == prediction[i];
        }
        return right;
    }

    /** What tables compare: the metrics of the whole task, then F1 of every class, of a task of several classes WAcc. */
    public List<Measure> measures() {
        Scores none = scores();
        String ofClass = multiLabel ? "weighted_accuracy" : "f1";
        return Stream.concat(
                        none.ofTask().keySet().stream().map(Measure::ofTask),
                        none.ofClasses().stream().map(one -> new Measure(ofClass, one.name())))
                .toList();
    }

    /**
     * Metrics over some rows, for {@link io.talkturn.evaluation.Jackknife}.
     *
     * @param rows numbers of rows
     * @throws io.talkturn.foundation.UserError where the task has no such metric
     */
    public double[] values(List<Measure> measures, int... rows) {
        Scores scores = scores(rows);
        return measures.stream().mapToDouble(scores::value).toArray();
    }

    /** Metrics over all rows. */
    public double[] everyValue(List<Measure> measures) {
        return values(measures, IntStream.range(0, size()).toArray());
    }

    /** What all conversations say of one metric. */
    public JackknifeEstimate estimate(Measure measure) {
        return new Jackknife(conversation)
                .values(rows -> values(List.of(measure), rows))
                .getFirst();
    }

    private Scores scores(int... chosen) {
        if (multiLabel) {
            return Scores.of(several(chosen));
        }
        double[] chosenTruth = chosen(truth, chosen);
        double[] chosenPrediction = chosen(prediction, chosen);
        return isClass()
                ? Scores.of(ClassificationMetrics.of(classes, whole(chosenTruth), whole(chosenPrediction)))
                : ofNumbers(chosenTruth, chosenPrediction);
    }

    private Scores ofNumbers(double[] chosenTruth, double[] chosenPrediction) {
        return scale == null
                ? Scores.of(RegressionMetrics.of(chosenTruth, chosenPrediction))
                : Scores.of(ScaleMetrics.of(scale.lowest(), scale.highest(), chosenTruth, chosenPrediction));
    }

    private MultiLabelMetrics several(int[] chosen) {
        boolean[][] isTrue = new boolean[classes.size()][chosen.length];
        double[][] said = new double[classes.size()][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            long of = (long) truth[chosen[i]];
            long by = (long) prediction[chosen[i]];
            for (int c = 0; c < classes.size(); c++) {
                isTrue[c][i] = (of >> c & 1) == 1;
                said[c][i] = by >> c & 1;
            }
        }
        return MultiLabelMetrics.of(classes, isTrue, said, BinaryThreshold.DEFAULT);
    }

    /** A class as its number, several classes as the sum of their powers of 2, which is exact for up to 52 classes. */
    private double value(String text) {
        if (multiLabel) {
            double sum = 0;
            for (String name : text.split("\\|", -1)) {
                int c = classes.indexOf(name);
                sum += c < 0 ? 0 : Math.scalb(1.0, c);
            }
            return sum;
        }
        return isClass() ? classes.indexOf(text) : Double.parseDouble(text);
    }

    private static double[] chosen(double[] values, int[] rows) {
        double[] chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = values[rows[i]];
        }
        return chosen;
    }

    private static int[] whole(double[] values) {
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
        }
        return whole;
    }
}
