package io.talkturn.evaluation;

import java.util.List;

/** How often each class was predicted for each true class. */
public final class ConfusionMatrix {
    private final List<String> classes;
    private final int[][] counts;

    private ConfusionMatrix(List<String> classes, int[][] counts) {
        this.classes = List.copyOf(classes);
        this.counts = counts;
    }

    /**
     * Counts predictions.
     *
     * @param truth class numbers, shape [n]
     * @param predicted class numbers, shape [n]
     */
    public static ConfusionMatrix of(List<String> classes, int[] truth, int[] predicted) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(truth.length + " true and " + predicted.length + " predicted classes");
        }
        int[][] counts = new int[classes.size()][classes.size()];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][predicted[i]]++;
        }
        return new ConfusionMatrix(classes, counts);
    }

    /**
     * A matrix of counts that are known.
     *
     * @param counts by true class, then by predicted class; shape [classes, classes]
     */
    public static ConfusionMatrix ofCounts(List<String> classes, int[][] counts) {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts[i].clone();
        }
        return new ConfusionMatrix(classes, copy);
    }

    /** The names of the classes by number. */
    public List<String> classes() {
        return classes;
    }

    /** How often a class was predicted where another (or the same) was true. */
    public int count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    /** How many have this true class: its support. */
    public int support(int truth) {
        int sum = 0;
        for (int count : counts[truth]) {
            sum += count;
        }
        return sum;
    }

    /** How often a class was predicted. */
    public int predicted(int predicted) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[predicted];
        }
        return sum;
    }

    /** How many were predicted right. */
    public int correct() {
        int sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c][c];
        }
        return sum;
    }

    /** How many there are. */
    public int total() {
        int sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += support(c);
        }
        return sum;
    }
}
