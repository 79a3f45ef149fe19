package io.talkturn.task;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param wholeNetwork whether the auxiliary tasks that are not chosen keep their encoders and heads, with the weight 0, as
 *     in the paper; false: a smaller network without them, as files have it in which this is missing
 */
public record TaskSettings(
        String primary,
        List<AuxiliaryTask> auxiliary,
        WeightRule rule,
        @Nullable Double primaryWeight,
        Map<AuxiliaryTask, Double> byHand,
        boolean auxiliarySupervision,
        boolean squaredError,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean wholeNetwork) {

    public TaskSettings {
        auxiliary = auxiliary.stream().distinct().sorted().toList();
        Map<AuxiliaryTask, Double> copy = new EnumMap<>(AuxiliaryTask.class);
        copy.putAll(byHand);
        byHand = Collections.unmodifiableMap(copy); // in the order of the tasks, so that run.json is the same bytes
    }

    /** The auxiliary tasks that a network for several tasks has encoders and heads for, whatever they count. */
    public List<AuxiliaryTask> inNetwork() {
        return wholeNetwork ? List.of(AuxiliaryTask.values()) : auxiliary;
    }

    /** Whether weights by hand leave none of the chosen auxiliary tasks any: then there is nothing to share out. */
    public boolean weighsNothing() {
        return rule == WeightRule.BY_HAND
                && !auxiliary.isEmpty()
                && auxiliary.stream().allMatch(task -> byHand.getOrDefault(task, 0.0) == 0);
    }

    /** The same with other auxiliary tasks. */
    public TaskSettings choose(List<AuxiliaryTask> tasks) {
        return new TaskSettings(
                primary, tasks, rule, primaryWeight, byHand, auxiliarySupervision, squaredError, wholeNetwork);
    }
}
