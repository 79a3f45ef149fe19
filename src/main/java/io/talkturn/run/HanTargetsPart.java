package io.talkturn.run;

import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.MeasuredScale;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.TaskWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of a HAN network: what its targets and weights were made with.
 *
 * @param label the label column of the primary task
 * @param classes its classes by number, null for a number
 * @param lowest the low end of the scale of number targets
 * @param highest the high end
 * @param tasks the primary task first, then the auxiliary ones in their order
 */
public record HanTargetsPart(
        String label, @Nullable List<String> classes, double lowest, double highest, List<Task> tasks)
        implements TargetsPart {

    /**
     * One task.
     *
     * @param id as in files and tensors
     * @param kind {@code class} or {@code number}
     * @param outputs of its head
     * @param weight of its loss
     * @param mutualInformation nats with the primary target on train, null for the primary task
     * @param talkturns how many have a target, in all partitions
     * @param filled how many of them have one that stands in for a missing one
     * @param measured how measurements became ranks, null for label tasks
     */
    public record Task(
            String id,
            String kind,
            int outputs,
            double weight,
            @Nullable Double mutualInformation,
            int talkturns,
            int filled,
            @Nullable MeasuredScale measured) {}

    /** Sums up what a run was made with. */
    public static HanTargetsPart of(Targets targets, TaskWeights weights, TaskSettings settings) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(targets.primary(), weights.primary(), null, null));
        Map<AuxiliaryTask, MeasuredScale> scales = targets.scales();
        for (AuxiliaryTask task : targets.auxiliaryTasks()) {
            Double information = weights.mutualInformation().get(task);
            tasks.add(task(targets.of(task), weights.of(task), information, scales.get(task)));
        }
        return switch (targets.primary()) {
            case ClassTarget c -> new HanTargetsPart(settings.primary(), c.classes(), 0, 1, List.copyOf(tasks));
            case NumberTarget n ->
                new HanTargetsPart(settings.primary(), null, n.lowest(), n.highest(), List.copyOf(tasks));
        };
    }

    private static Task task(
            Target target, double weight, @Nullable Double information, @Nullable MeasuredScale scale) {
        String kind = target instanceof ClassTarget ? "class" : "number";
        return new Task(
                target.id(), kind, target.outputs(), weight, information, target.present(), target.filled(), scale);
    }
}
