package io.talkturn.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** Running means of the losses of many batches, each batch counting by its rows. */
public final class LossSums {
    private final Map<String, Double> weights;
    private final double[] sums;
    private final long[] counts;

    /** Sums that are 0, for tasks with these weights in the total, in their order. */
    public LossSums(Map<String, Double> weights) {
        this(weights, new double[weights.size()], new long[weights.size()]);
    }

    public LossSums(Map<String, Double> weights, double[] sums, long[] counts) {
        this.weights = new LinkedHashMap<>(weights);
        this.sums = sums.clone();
        this.counts = counts.clone();
    }

    public void add(float[] means, int[] rows) {
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
    public Map<String, Double> byTask() {
        Map<String, Double> means = new LinkedHashMap<>();
        int b = 0;
        for (String task : weights.keySet()) {
            if (counts[b] > 0) {
                means.put(task, sums[b] / counts[b]);
            }
            b++;
        }
        return means;
    }

    /** The weighted total of the means. */
    public double total() {
        Map<String, Double> means = byTask();
        return weights.entrySet().stream()
                .mapToDouble(task -> task.getValue() * means.getOrDefault(task.getKey(), 0.0))
                .sum();
    }
}
