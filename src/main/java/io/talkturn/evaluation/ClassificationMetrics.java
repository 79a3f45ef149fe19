package io.talkturn.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The metrics of a class task (docs/papers.md, metrics). All are NaN for no talkturns.
 *
 * @param n talkturns
 * @param accuracy right among all; equal to MA, the support-weighted mean of the class recalls
 * @param unweightedRecall mean recall of the classes that occur
 * @param macroF1 mean F1 of the classes that occur or are predicted
 * @param weightedF1 F1 of the classes weighted by their support
 * @param perClass by class number
 * @param confusion the counts behind all of them
 */
public record ClassificationMetrics(
        int n,
        double accuracy,
        double unweightedRecall,
        double macroF1,
        double weightedF1,
        List<ClassMetrics> perClass,
        ConfusionMatrix confusion) {

    public ClassificationMetrics {
        perClass = List.copyOf(perClass);
    }

    /**
     * The metrics of predictions.
     *
     * @param truth class numbers, shape [n]
     * @param predicted class numbers, shape [n]
     */
    public static ClassificationMetrics of(List<String> classes, int[] truth, int[] predicted) {
        return of(ConfusionMatrix.of(classes, truth, predicted));
    }

    /** The metrics of a confusion matrix. */
    public static ClassificationMetrics of(ConfusionMatrix confusion) {
        List<ClassMetrics> perClass = IntStream.range(0, confusion.classes().size())
                .mapToObj(c -> ClassMetrics.of(confusion, c))
                .toList();
        int n = confusion.total();
        double weightedF1 = perClass.stream()
                .filter(c -> c.counts().support() > 0)
                .mapToDouble(c -> c.counts().support() * c.f1())
                .sum();
        return new ClassificationMetrics(
                n,
                (double) confusion.correct() / n,
                meanOfDefined(perClass, ClassMetrics::recall),
                meanOfDefined(perClass, ClassMetrics::f1),
                n == 0 ? Double.NaN : weightedF1 / n,
                perClass,
                confusion);
    }

    /** The names of classes for which a metric is not defined, so that a table can say which a mean leaves out. */
    public List<String> undefined(ToDoubleFunction<ClassMetrics> metric) {
        List<String> names = new ArrayList<>();
        for (ClassMetrics c : perClass) {
            if (Double.isNaN(metric.applyAsDouble(c))) {
                names.add(c.name());
            }
        }
        return List.copyOf(names);
    }

    /** The whole-task metrics by their names in {@code metrics.csv} and {@code events.jsonl}. */
    public Map<String, Double> byName() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("accuracy", accuracy);
        values.put("unweighted_recall", unweightedRecall);
        values.put("macro_f1", macroF1);
        values.put("weighted_f1", weightedF1);
        return values;
    }

    private static double meanOfDefined(List<ClassMetrics> perClass, ToDoubleFunction<ClassMetrics> metric) {
        return Summary.of(perClass.stream().mapToDouble(metric).toArray()).mean();
    }
}
