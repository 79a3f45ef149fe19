package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.talkturn.model.HanShape;
import io.talkturn.task.Target;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The loss of a batch (han-rock.md 3): the sum over tasks of weight times the mean over the rows that have the target, of
 * softmax cross-entropy for classes, absolute or squared error for numbers.
 *
 * @param tasks in the order of the network's heads
 * @param squaredError for numbers: squared instead of absolute error
 */
public record Losses(List<LearningTask> tasks, boolean squaredError) {
    /** For a corpus without labels: nothing to be wrong about. */
    public static final Losses NONE = new Losses(List.of(), false);

    public Losses {
        tasks = List.copyOf(tasks);
    }

    /** The losses of the tasks that a network has heads for. */
    public static Losses of(HanShape shape, Targets targets, TaskWeights weights, boolean squaredError) {
        List<LearningTask> tasks = new ArrayList<>();
        for (Target target : targets.all()) {
            if (shape.tasks().contains(target.id())) {
                double weight = Objects.requireNonNull(weights.byId().get(target.id()));
                tasks.add(LearningTask.of(target, weight));
            }
        }
        return new Losses(tasks, squaredError);
    }

    /**
     * The loss of one batch.
     *
     * @param total weighted, a single number of the engine, to go backward from
     * @param each by task, unweighted; shape [tasks]
     * @param counts rows with a target, by task, of the whole batch
     */
    public record BatchLoss(NDArray total, NDArray each, int[] counts) {}

    /** Rows that have a target, by task. */
    public int[] counts(int[] rows) {
        return tasks.stream().mapToInt(task -> count(task, rows)).toArray();
    }

    /** The loss of a network's outputs for these corpus rows. */
    public BatchLoss of(Map<String, NDArray> logits, int[] rows, NDManager manager) {
        return of(logits, rows, counts(rows), manager);
    }

    /**
     * What these corpus rows add to the loss of a batch that they are a part of.
     *
     * @param counts rows with a target in the whole batch, by task
     */
    public BatchLoss of(Map<String, NDArray> logits, int[] rows, int[] counts, NDManager manager) {
        NDList each = new NDList();
        float[] weights = new float[tasks.size()];
        for (int b = 0; b < tasks.size(); b++) {
            LearningTask task = tasks.get(b);
            NDArray output = Objects.requireNonNull(logits.get(task.id()), task.id());
            weights[b] = (float) task.weight();
            each.add(
                    task.isClass()
                            ? crossEntropy(task, output, rows, counts[b], manager)
                            : error(task, output, rows, counts[b], manager));
        }
        NDArray stacked = NDArrays.stack(each);
        return new BatchLoss(stacked.mul(manager.create(weights)).sum(), stacked, counts);
    }

    /** Targets as a matrix with 1/count at the class of each row: one product is picking, masking and mean at once. */
    private static NDArray crossEntropy(LearningTask task, NDArray output, int[] rows, int count, NDManager manager) {
        float[] chosen = new float[rows.length * task.classes()];
        for (int n = 0; n < rows.length; n++) {
            float target = task.targets()[rows[n]];
            if (!Float.isNaN(target)) {
                chosen[n * task.classes() + (int) target] = -1f / count;
            }
        }
        NDArray picked = manager.create(chosen, new Shape(rows.length, task.classes()));
        return output.logSoftmax(1).mul(picked).sum();
    }

    private NDArray error(LearningTask task, NDArray output, int[] rows, int count, NDManager manager) {
        float[] targets = new float[rows.length];
        float[] shares = new float[rows.length];
        for (int n = 0; n < rows.length; n++) {
            float target = task.targets()[rows[n]];
            if (!Float.isNaN(target)) {
                targets[n] = target;
                shares[n] = 1f / count;
            }
        }
        NDArray difference = output.reshape(rows.length).sub(manager.create(targets));
        NDArray errors = squaredError ? difference.square() : difference.abs();
        return errors.mul(manager.create(shares)).sum();
    }

    private static int count(LearningTask task, int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += Float.isNaN(task.targets()[row]) ? 0 : 1;
        }
        return count;
    }
}
