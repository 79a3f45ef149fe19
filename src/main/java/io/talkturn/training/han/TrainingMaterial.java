package io.talkturn.training.han;

import io.talkturn.model.HanShape;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskWeights;
import io.talkturn.training.ClassLoss;
import io.talkturn.training.Losses;
import io.talkturn.training.NumberLoss;
import io.talkturn.training.TaskLoss;
import io.talkturn.training.han.text.EncodedCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a network learns from.
 *
 * @param corpus the talkturns as tokens
 * @param targets of the primary and the auxiliary tasks, of the same corpus
 * @param weights of their losses
 * @param squaredError for number targets: squared instead of absolute error
 */
public record TrainingMaterial(EncodedCorpus corpus, Targets targets, TaskWeights weights, boolean squaredError) {
    public TrainingMaterial {
        if (corpus.corpus() != targets.corpus()) {
            throw new IllegalArgumentException("The targets are of another corpus");
        }
    }

    /** The losses of the tasks that a network has heads for. */
    public Losses losses(HanShape shape) {
        List<TaskLoss> losses = new ArrayList<>();
        for (Target target : targets.all()) {
            if (shape.tasks().contains(target.id())) {
                losses.add(loss(target, Objects.requireNonNull(weights.byId().get(target.id()))));
            }
        }
        return new Losses(losses);
    }

    private TaskLoss loss(Target target, double weight) {
        float[] values = new float[target.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = target.isPresent(row) ? value(target, row) : Float.NaN;
        }
        return target instanceof ClassTarget
                ? ClassLoss.ofNumbers(target.id(), weight, target.outputs(), values)
                : new NumberLoss(target.id(), weight, values, squaredError);
    }

    private static float value(Target target, int row) {
        return switch (target) {
            case ClassTarget classes -> classes.at(row);
            case NumberTarget numbers -> (float) numbers.at(row);
        };
    }
}
