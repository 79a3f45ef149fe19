package io.talkturn.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of a task with a yes or no a class (docs/papers.md, metrics): each class by itself, and the means over those classes
 * for which a metric is defined.
 *
 * @param perClass in the order of the classes
 */
public record MultiLabelMetrics(List<ClassMetrics> perClass) {
    /** The mean of WAcc over the classes, by which the paper chooses and compares. */
    public static final String MEAN_WEIGHTED_ACCURACY = "mean_weighted_accuracy";

    /** What a mean is taken of, in the order in which it is shown. */
    public static final List<String> NAMES =
            List.of(MEAN_WEIGHTED_ACCURACY, "mean_f1", "mean_accuracy", "mean_weighted_f1");

    public MultiLabelMetrics {
        perClass = List.copyOf(perClass);
    }

    /**
     * The metrics at one threshold.
     *
     * @param isTrue shape [classes][n]
     * @param probability the same shape
     * @param threshold predicted where the probability is strictly above it
     */
    public static MultiLabelMetrics of(
            List<String> classes, boolean[][] isTrue, double[][] probability, double threshold) {
        List<ClassMetrics> each = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            each.add(BinaryThreshold.at(classes.get(c), isTrue[c], probability[c], threshold));
        }
        return new MultiLabelMetrics(each);
    }

    /** The means by name; NaN where a metric is defined for no class. */
    public Map<String, Double> byName() {
        Map<String, Double> means = new LinkedHashMap<>();
        means.put(MEAN_WEIGHTED_ACCURACY, mean(ClassMetrics::weightedAccuracy));
        means.put("mean_f1", mean(ClassMetrics::f1));
        means.put("mean_accuracy", mean(ClassMetrics::accuracy));
        means.put("mean_weighted_f1", mean(ClassMetrics::weightedF1));
        return means;
    }

    /** The names of the classes for which WAcc is not defined: they have no positive or no negative. */
    public List<String> undefined() {
        return perClass.stream()
                .filter(metrics -> Double.isNaN(metrics.weightedAccuracy()))
                .map(ClassMetrics::name)
                .toList();
    }

    private double mean(ToDoubleFunction<ClassMetrics> metric) {
        return perClass.stream()
                .mapToDouble(metric)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
