package io.talkturn.run;

import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionMaterial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the heads of a fusion network learned from, {@code targets.json}.
 *
 * @param format the version of this form, now 1
 * @param tasks the main one first
 * @param train samples that taught
 * @param dev samples that chose the epoch
 * @param carved whether the dev samples were taken from train because the corpus has no dev partition
 * @param warnings what was told of the material
 */
public record FusionTargetsSummary(
        int format, List<Task> tasks, int train, int dev, boolean carved, List<String> warnings) {
    /**
     * One head.
     *
     * @param id {@code pri} for the main task
     * @param task the label or the task of weak labels
     * @param lambda its weight in the loss
     * @param labels of it among the samples that taught
     * @param positives of every class among them
     * @param positiveWeights what a positive of each class counts, null: 1
     */
    public record Task(
            String id,
            String task,
            Source source,
            List<String> classes,
            boolean multiLabel,
            double lambda,
            long labels,
            long[] positives,
            float @Nullable [] positiveWeights) {}

    public static FusionTargetsSummary of(FusionMaterial material) {
        List<Task> tasks = new ArrayList<>();
        for (int j = 0; j < material.targets().size(); j++) {
            var target = material.targets().get(j);
            boolean main = target.task().id().equals(AuxiliaryTask.PRIMARY_ID);
            var further = main ? null : material.settings().with().get(j - 1);
            tasks.add(new Task(
                    target.task().id(),
                    further == null ? material.settings().primary() : further.task(),
                    further == null ? Source.STRONG : further.source(),
                    target.task().classes(),
                    target.task().multiLabel(),
                    target.lambda(),
                    material.labels(target),
                    material.positives(target),
                    target.positiveWeights()));
        }
        return new FusionTargetsSummary(
                1, tasks, material.train().length, material.dev().length, material.carved(), material.warnings());
    }
}
