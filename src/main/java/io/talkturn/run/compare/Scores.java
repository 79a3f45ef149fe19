package io.talkturn.run.compare;

import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Map;

/**
 * The metrics of some talkturns.
 *
 * @param ofTask by their names in {@code metrics.csv}
 * @param ofClasses in the order of the classes, none for a number task
 */
record Scores(Map<String, Double> ofTask, List<ClassMetrics> ofClasses) {
    static Scores of(ClassificationMetrics metrics) {
        return new Scores(metrics.byName(), metrics.perClass());
    }

    static Scores of(MultiLabelMetrics metrics) {
        return new Scores(metrics.byName(), metrics.perClass());
    }

    static Scores of(List<ScaleMetrics.Figure> figures) {
        return new Scores(ScaleMetrics.byName(figures), List.of());
    }

    static Scores of(RegressionMetrics metrics) {
        return new Scores(metrics.byName(), List.of());
    }

    /**
     * One of them, NaN where it is not defined.
     *
     * @throws UserError where the task has no such metric or class
     */
    double value(Measure measure) {
        if (!measure.isOfClass()) {
            Double value = ofTask.get(measure.metric());
            if (value == null) {
                throw unknown(measure.metric(), "Use " + String.join(", ", ofTask.keySet()) + ".");
            }
            return value;
        }
        return ofClasses.stream()
                .filter(one -> one.name().equals(measure.label()))
                .findFirst()
                .map(one -> ofClass(one, measure.metric()))
                .orElseThrow(() -> new UserError(
                        "The task has no class “" + measure.label() + "”.",
                        "Name one of its classes as the corpus spells it."));
    }

    private static double ofClass(ClassMetrics one, String metric) {
        return switch (metric) {
            case "precision" -> one.precision();
            case "recall" -> one.recall();
            case "f1" -> one.f1();
            case "specificity" -> one.specificity();
            case "weighted_accuracy" -> one.weightedAccuracy();
            case "weighted_f1" -> one.weightedF1();
            case "accuracy" -> one.accuracy();
            default ->
                throw unknown(
                        metric,
                        "Of a class use precision, recall, f1, specificity, weighted_accuracy, weighted_f1 or accuracy.");
        };
    }

    private static UserError unknown(String metric, String help) {
        return new UserError("The task has no metric “" + metric + "”.", help);
    }
}
