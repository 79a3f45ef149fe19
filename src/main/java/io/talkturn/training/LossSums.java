package io.talkturn.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Running means of the losses of many batches, each batch counting by its rows. */
final class LossSums {
    private final List<LearningTask> tasks;
    private final double[] sums;
    private final long[] counts;

    LossSums(List<LearningTask> tasks) {
        this(tasks, new double[tasks.size()], new long[tasks.size()]);
    }

    LossSums(List<LearningTask> tasks, double[] sums, long[] counts) {
        this.tasks = tasks;
        this.sums = sums.clone();
        this.counts = counts.clone();
    }

    void add(float[] means, int[] rows) {
        for (int b = 0; b < sums.length; b++) {
            sums[b] += (double) means[b] * rows[b];
            counts[b] += rows[b];
        }
    }

    double[] sums() {
        return sums.clone();
    }

    long[] counts() {
        return counts.clone();
    }

    /** Mean loss by task id, tasks without any target left out. */
    Map<String, Double> byTask() {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int b = 0; b < sums.length; b++) {
            if (counts[b] > 0) {
                means.put(tasks.get(b).id(), sums[b] / counts[b]);
            }
        }
        return means;
    }

    /** The weighted total of the means. */
    double total() {
        Map<String, Double> means = byTask();
        return tasks.stream()
                .mapToDouble(t -> t.weight() * means.getOrDefault(t.id(), 0.0))
                .sum();
    }
}
