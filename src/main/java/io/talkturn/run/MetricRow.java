package io.talkturn.run;

import io.talkturn.corpus.Partition;

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
}
