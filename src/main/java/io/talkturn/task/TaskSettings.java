package io.talkturn.task;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run predicts and how much each task counts.
 *
 * @param primary the name of a label column
 * @param auxiliary the auxiliary tasks, any subset, in the order of {@link AuxiliaryTask}
 * @param rule how the weight left by the primary task is shared
 * @param primaryWeight the primary task's loss weight in (0, 1], or null: drawn from U[0.50, 0.99] by the seed
 * @param byHand for {@link WeightRule#BY_HAND}: a weight a task, normalised to what the primary task leaves
 * @param auxiliarySupervision false: the same network with all auxiliary weights 0 and the primary weight 1
 * @param squaredError for number targets: squared instead of absolute error
 */
public record TaskSettings(
        String primary,
        List<AuxiliaryTask> auxiliary,
        WeightRule rule,
        @Nullable Double primaryWeight,
        Map<AuxiliaryTask, Double> byHand,
        boolean auxiliarySupervision,
        boolean squaredError) {

    public TaskSettings {
        auxiliary = auxiliary.stream().distinct().sorted().toList();
        Map<AuxiliaryTask, Double> copy = new EnumMap<>(AuxiliaryTask.class);
        copy.putAll(byHand);
        byHand = Collections.unmodifiableMap(copy); // in the order of the tasks, so that run.json is the same bytes
    }
}
