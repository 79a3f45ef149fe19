package io.talkturn.corpus.io.semaine;

import java.util.Arrays;
import java.util.List;

/**
 * The mean over raters, all cut to the shortest.
 *
 * @param times seconds; shape [samples]
 * @param values NaN where no rater has a value; shape [samples]
 * @param spreads the standard deviation of the raters (N - 1 below), NaN where fewer than two have a value; shape [samples]
 */
record MeanTrace(double[] times, double[] values, double[] spreads) {
    private static final double STEP = 0.02;
    private static final double ROUNDING = 1e-9;

    /** The mean of traces in the order of their raters, at least one. */
    static MeanTrace of(List<Trace> traces) {
        int length = traces.stream().mapToInt(Trace::length).min().orElse(0);
        double[] times = new double[length];
        double[] values = new double[length];
        double[] spreads = new double[length];
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
            spreads[i] = raters < 2 ? Double.NaN : Math.sqrt(squares(traces, i, values[i]) / (raters - 1));
        }
        return new MeanTrace(times, values, spreads);
    }

    private static double squares(List<Trace> traces, int sample, double mean) {
        double sum = 0;
        for (Trace trace : traces) {
            double off = trace.values()[sample] - mean;
            sum += Double.isNaN(off) ? 0 : off * off;
        }
        return sum;
    }

    /** The mean of the samples from start to end, both included; NaN where there is none. */
    double between(double start, double end) {
        return mean(values, start, end);
    }

    /** The mean over the same samples of how far the raters stood apart; NaN where there is none of two raters. */
    double spreadBetween(double start, double end) {
        return mean(spreads, start, end);
    }

    private double mean(double[] of, double start, double end) {
        double sum = 0;
        int samples = 0;
        for (int i = first(start); i < times.length && times[i] <= end; i++) {
            if (!Double.isNaN(of[i])) {
                sum += of[i];
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
