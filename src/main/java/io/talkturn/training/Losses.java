package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The loss of a batch (HAN-ROCK paper: tasks and targets, the weak-label paper (training)): the sum over tasks of weight times the mean over what has a target.
 *
 * @param tasks in the order of the network's heads
 */
public record Losses(List<TaskLoss> tasks) {
    /** For a corpus without labels: nothing to be wrong about. */
    public static final Losses NONE = new Losses(List.of());

    public Losses {
        tasks = List.copyOf(tasks);
    }

    /**
     * The loss of one batch.
     *
     * @param total weighted, a single number of the engine, to go backward from
     * @param each by task, unweighted; shape [tasks]
     * @param counts targets by task, of the whole batch
     */
    public record BatchLoss(NDArray total, NDArray each, int[] counts) {
        /** The numbers that outlive the engine's arrays. */
        public Learned learned() {
            return new Learned(total.getFloat(), each.toFloatArray(), counts);
        }
    }

    /** The weight of every task by its id, in their order. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        tasks.forEach(task -> weights.put(task.id(), task.weight()));
        return weights;
    }

    /** Targets that these rows have, by task. */
    public int[] counts(int[] rows) {
        return tasks.stream().mapToInt(task -> task.count(rows)).toArray();
    }

    /** The loss of a network's outputs for these rows. */
    public BatchLoss of(Map<String, NDArray> logits, int[] rows, NDManager manager) {
        return of(logits, rows, counts(rows), manager);
    }

    /**
     * What these rows add to the loss of a batch that they are a part of.
     *
     * @param counts targets of the whole batch, by task
     */
    public BatchLoss of(Map<String, NDArray> logits, int[] rows, int[] counts, NDManager manager) {
        NDList each = new NDList();
        float[] weights = new float[tasks.size()];
        for (int b = 0; b < tasks.size(); b++) {
            TaskLoss task = tasks.get(b);
            NDArray output = Objects.requireNonNull(logits.get(task.id()), task.id());
            weights[b] = (float) task.weight();
            each.add(task.of(output, rows, counts[b], manager));
        }
        NDArray stacked = NDArrays.stack(each);
        return new BatchLoss(stacked.mul(manager.create(weights)).sum(), stacked, counts);
    }
}
