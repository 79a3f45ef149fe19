package io.talkturn.corpus.io.semaine;

import java.util.Arrays;
import java.util.List;

/**
 * The mean over raters, all cut to the shortest.
 *
 * @param times seconds; shape [samples]
 * @param values NaN where no rater has a value; shape [samples]
 */
record MeanTrace(double[] times, double[] values) {
    private static final double STEP = 0.02;
    private static final double ROUNDING = 1e-9;

    /** The mean of traces in the order of their raters, at least one. */
    static MeanTrace of(List<Trace> traces) {
        int length = traces.stream().mapToInt(Trace::length).min().orElse(0);
        double[] times = new double[length];
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            times[i] = traces.getFirst().times()[i];
            double sum = 0;
            int raters = 0;
            for (Trace trace : traces) {
                if (!Double.isNaN(trace.values()[i])) {
                    sum += trace.values()[i];
                    raters++;
                }
            }
            values[i] = raters == 0 ? Double.NaN : sum / raters;
        }
        return new MeanTrace(times, values);
    }

    /** The mean of the samples from start to end, both included; NaN where there is none. */
    double between(double start, double end) {
        double sum = 0;
        int samples = 0;
        for (int i = first(start); i < times.length && times[i] <= end; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                samples++;
            }
        }
        return samples == 0 ? Double.NaN : sum / samples;
    }

    /** Whether a talkturn ends more than one step after the last sample. */
    boolean endsBefore(double end) {
        return end > times[times.length - 1] + STEP + ROUNDING;
    }

    private int first(double start) {
        int found = Arrays.binarySearch(times, start);
        return found < 0 ? -found - 1 : found;
    }
}
