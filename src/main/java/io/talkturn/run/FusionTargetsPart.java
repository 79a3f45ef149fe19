package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionMaterial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of a fusion network: what its heads learned from.
 *
 * @param tasks the main one first
 * @param train samples that taught
 * @param dev samples that chose the epoch
 * @param carved whether the dev samples were taken from train because the corpus has no dev partition
 * @param warnings what was told of the material
 */
public record FusionTargetsPart(List<Task> tasks, int train, int dev, boolean carved, List<String> warnings)
        implements TargetsPart {
    /**
     * One head.
     *
     * @param id {@code pri} for the main task
     * @param task the label or the task of weak labels
     * @param lambda its weight in the loss
     * @param labels what taught it
     */
    public record Task(
            String id,
            String task,
            Source source,
            List<String> classes,
            boolean multiLabel,
            double lambda,
            @JsonUnwrapped Labels labels) {}

    /**
     * What taught a head; the count is {@code labels} in the file.
     *
     * @param count labels of it among the samples that taught
     * @param positives of every class among them
     * @param positiveWeights what a positive of each class counts, null: 1
     */
    public record Labels(@JsonProperty("labels") long count, long[] positives, float @Nullable [] positiveWeights) {}

    public static FusionTargetsPart of(FusionMaterial material) {
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
                    new Labels(material.labels(target), material.positives(target), target.positiveWeights())));
        }
        return new FusionTargetsPart(
                tasks, material.train().length, material.dev().length, material.carved(), material.warnings());
    }
}
