package io.talkturn.run;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.ClassificationMetrics;
import java.util.List;

/**
 * One line of {@code metrics.csv}.
 *
 * @param partition what it was measured on
 * @param task {@code pri} or the id of an auxiliary task
 * @param label the class it is about, empty where it is about the whole task
 * @param metric its full name, for example {@code weighted_f1}; {@code confusion:<predicted>} counts talkturns of class
 *     {@code label} that were predicted as another
 * @param value NaN where the metric is not defined
 * @param n the number of talkturns it rests on
 */
public record MetricRow(Partition partition, String task, String label, String metric, double value, int n) {
    /** What stands before the predicted class in the name of a confusion cell. */
    public static final String CONFUSION = "confusion:";

    /** The mean absolute error of always saying the median of train. */
    public static final String MEDIAN = "mae_of_median";

    /** Adds the metrics of one class, each with the talkturns it rests on. */
    public static void addClass(List<MetricRow> rows, Partition partition, String task, ClassMetrics one) {
        ClassMetrics.Counts counts = one.counts();
        Adder row = (metric, value, n) -> rows.add(new MetricRow(partition, task, one.name(), metric, value, n));
        row.add("precision", one.precision(), counts.predicted());
        row.add("recall", one.recall(), counts.support());
        row.add("f1", one.f1(), counts.n());
        row.add("support", counts.support(), counts.n());
        row.add("specificity", one.specificity(), counts.n() - counts.support());
        row.add("weighted_accuracy", one.weightedAccuracy(), counts.n());
        row.add("weighted_f1", one.weightedF1(), counts.n());
    }

    /** Adds the metrics of a task of one class: of the whole, of every class, and how often each was taken for each. */
    public static void addClasses(
            List<MetricRow> rows, Partition partition, String task, int n, ClassificationMetrics metrics) {
        metrics.byName().forEach((name, value) -> rows.add(new MetricRow(partition, task, "", name, value, n)));
        for (int truth = 0; truth < metrics.perClass().size(); truth++) {
            ClassMetrics one = metrics.perClass().get(truth);
            addClass(rows, partition, task, one);
            for (int said = 0; said < metrics.perClass().size(); said++) {
                String cell = CONFUSION + metrics.perClass().get(said).name();
                int count = metrics.confusion().count(truth, said);
                rows.add(new MetricRow(
                        partition, task, one.name(), cell, count, one.counts().support()));
            }
        }
    }

    @FunctionalInterface
    private interface Adder {
        void add(String metric, double value, int n);
    }
}
