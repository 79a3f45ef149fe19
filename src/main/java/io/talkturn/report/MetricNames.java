package io.talkturn.report;

import io.talkturn.run.MetricRow;
import io.talkturn.run.compare.Measure;
import io.talkturn.training.EpochChoice;

/** The full names of the metrics of {@code metrics.csv} (docs/papers.md, metrics). */
public final class MetricNames {
    private MetricNames() {}

    /**
     * What people read for a metric of a whole task.
     *
     * @param metric its name in {@code metrics.csv}
     * @param classes how many classes the task has, 0 for a number task
     */
    public static String ofTask(String metric, int classes) {
        return switch (metric) {
            case "accuracy" -> "accuracy, MA(" + classes + ")";
            case "unweighted_recall" -> "UAR";
            case "macro_f1" -> "macro F1";
            case "weighted_f1" -> "weighted F1";
            case "mean_weighted_accuracy" -> "WAcc, mean";
            case "mean_f1" -> "F1, mean";
            case "mean_accuracy" -> "accuracy, mean";
            case "mean_weighted_f1" -> "WF1, mean";
            case "mae" -> "MAE";
            case "rmse" -> "RMSE";
            case "pearson" -> "Pearson r";
            case "ccc" -> "CCC";
            case "acc7", "acc5", "acc3", "acc2" -> "Acc-" + metric.substring("acc".length());
            case "acc2_nonnegative" -> "Acc-2, negative / non-negative";
            case "f1_nonnegative" -> "weighted F1, negative / non-negative";
            case "acc2_nonzero" -> "Acc-2, negative / positive";
            case "f1_nonzero" -> "weighted F1, negative / positive";
            case "f1" -> "weighted F1, two classes";
            case MetricRow.MEDIAN -> "MAE of the train median";
            default -> metric;
        };
    }

    /** What people read for a metric of one class. */
    public static String ofClass(String metric) {
        return switch (metric) {
            case "f1" -> "F1";
            case "weighted_accuracy" -> "WAcc";
            case "weighted_f1" -> "WF1";
            default -> metric;
        };
    }

    /** What people read for a metric of a task or of one of its classes, for example {@code F1 happy}. */
    public static String of(Measure measure, int classes) {
        return measure.isOfClass()
                ? ofClass(measure.metric()) + " " + measure.label()
                : ofTask(measure.metric(), classes);
    }

    /** Whether a lower value is better. */
    public static boolean isLowerBetter(String metric) {
        return EpochChoice.isLowerBetter(metric);
    }
}
