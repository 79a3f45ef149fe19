package io.talkturn.training.fusion;

import io.talkturn.model.fusion.FusionTask;
import io.talkturn.training.ClassLoss;
import io.talkturn.training.NumberLoss;
import io.talkturn.training.SeveralClassLoss;
import io.talkturn.training.TaskLoss;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a head of a fusion network is to learn (weak-label paper: training, weak labels): hard labels, or probabilities of a weak labeller.
 *
 * @param task whose head it is
 * @param values 0, 1 or a probability a class, or the number; NaN where the label is missing; [samples, C] in C order
 * @param positiveWeights of a multi-label task, by class, what a positive counts; null: 1
 * @param lambda the weight of the task in the loss: by hand, or the labeller's confidence
 * @param goal of a task of numbers, else null
 */
public record FusionTarget(
        FusionTask task,
        float[] values,
        float @Nullable [] positiveWeights,
        double lambda,
        @Nullable NumberGoal goal) {
    public FusionTarget {
        if (values.length % task.outputs() != 0
                || (positiveWeights != null && positiveWeights.length != task.outputs())
                || task.isNumber() != (goal != null)) {
            throw new IllegalArgumentException(values.length + " values for " + task);
        }
    }

    /** One of classes. */
    public FusionTarget(FusionTask task, float[] values, float @Nullable [] positiveWeights, double lambda) {
        this(task, values, positiveWeights, lambda, null);
    }

    /** What it adds to the loss of a batch. */
    public TaskLoss loss() {
        if (goal != null) {
            return new NumberLoss(task.id(), lambda, values, goal.squared());
        }
        return task.multiLabel()
                ? new SeveralClassLoss(task.id(), lambda, task.outputs(), values, positiveWeights)
                : new ClassLoss(task.id(), lambda, task.outputs(), values);
    }

    /** Numbers as they are. */
    static FusionTarget ofNumbers(FusionTask task, NumberGoal goal, double lambda) {
        return new FusionTarget(task, goal.floats(), null, lambda, goal);
    }

    /**
     * Hard labels of a task with one class a sample.
     *
     * @param classes the class of every sample, -1 where it is missing
     */
    public static FusionTarget ofClasses(FusionTask task, int[] classes, double lambda) {
        float[] values = new float[classes.length * task.outputs()];
        for (int n = 0; n < classes.length; n++) {
            if (classes[n] < 0) {
                Arrays.fill(values, n * task.outputs(), (n + 1) * task.outputs(), Float.NaN);
            } else {
                values[n * task.outputs() + classes[n]] = 1;
            }
        }
        return new FusionTarget(task, values, null, lambda);
    }

    /**
     * What a positive of each class counts: negatives by positives, missing labels left out (weak-label paper: training). A class
     * without positives has 1: nothing is ever multiplied by it.
     *
     * @param values of the train partition, [samples, classes]; a probability counts for positive above 0.5
     */
    public static double[] positiveWeights(float[] values, int classes) {
        long[] positives = new long[classes];
        long[] negatives = new long[classes];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0.5f) {
                positives[i % classes]++;
            } else if (values[i] <= 0.5f) {
                negatives[i % classes]++;
            }
        }
        double[] weights = new double[classes];
        for (int c = 0; c < classes; c++) {
            weights[c] = positives[c] == 0 ? 1 : (double) negatives[c] / positives[c];
        }
        return weights;
    }
}
