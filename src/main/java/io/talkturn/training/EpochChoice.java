package io.talkturn.training;

import io.talkturn.corpus.NumberScale;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which dev metric chooses the epoch that is kept (HAN-ROCK paper: training), and which of two values is better.
 *
 * @param metric its name among the dev metrics
 * @param higherIsBetter whether more is better
 */
public record EpochChoice(String metric, boolean higherIsBetter) {
    private static final List<String> FOR_CLASSES = List.of("accuracy", "macro_f1", "weighted_f1");
    private static final List<String> FOR_SEVERAL = MultiLabelMetrics.NAMES;
    private static final List<String> FOR_NUMBERS = List.of("mae", "rmse", "pearson", "ccc");
    private static final Set<String> LOWER_IS_BETTER = Set.of("mae", "rmse");

    /**
     * The selection that settings ask for.
     *
     * @param name a metric, or {@code auto}: accuracy for classes, mae for numbers
     * @throws UserError where the metric does not exist for this kind of label
     */
    public static EpochChoice of(String name, boolean classes) {
        return of(name, classes ? FOR_CLASSES : FOR_NUMBERS, (classes ? "class" : "number") + " label");
    }

    /**
     * The selection for a fusion network.
     *
     * @param name a metric, or {@code auto}: accuracy, for a label of several classes the mean of WAcc, for a number MAE
     * @param main its main task
     * @throws UserError where the metric does not exist for this kind of label
     */
    public static EpochChoice ofFusion(String name, FusionTask main) {
        NumberScale scale = main.scale();
        if (scale != null) {
            return of(name, ScaleMetrics.names(scale.lowest(), scale.highest()), "number label from " + scale.told());
        }
        return main.multiLabel()
                ? of(name, FOR_SEVERAL, "label of several classes")
                : of(name, FOR_CLASSES, "class label");
    }

    /** Whether a lower value of a metric is better. */
    public static boolean isLowerBetter(String metric) {
        return LOWER_IS_BETTER.contains(metric);
    }

    private static EpochChoice of(String name, List<String> known, String kind) {
        String metric = name.equals("auto") ? known.getFirst() : name;
        if (!known.contains(metric)) {
            throw new UserError(
                    "“" + name + "” cannot choose the best epoch of a " + kind + ".",
                    "Use auto, " + String.join(", ", known) + ".");
        }
        return new EpochChoice(metric, !isLowerBetter(metric));
    }

    /** The value that chooses; NaN where the metric is not defined. */
    public double value(Map<String, Double> metrics) {
        return metrics.getOrDefault(metric, Double.NaN);
    }

    /** Whether a value is strictly better than the best so far; NaN never is, and anything is better than NaN. */
    public boolean isBetter(double value, double best) {
        if (Double.isNaN(value)) {
            return false;
        }
        return Double.isNaN(best) || (higherIsBetter ? value > best : value < best);
    }
}
