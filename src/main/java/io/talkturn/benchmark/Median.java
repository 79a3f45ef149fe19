package io.talkturn.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;

/** The middle of measurements: a turn that is disturbed counts as one, however much it is. */
final class Median {
    private Median() {}

    /** NaN of none. */
    static double of(List<Double> values) {
        return of(values.stream().mapToDouble(value -> value));
    }

    /** NaN of none. */
    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
