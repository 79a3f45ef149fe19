package io.talkturn.cli;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Seconds from the start of a JVM until its program had ended, measured in turn.
 *
 * @param firstBatch a program that trains HAN-ROCK on one batch
 * @param bareEngine a bare DJL program that computes one gradient
 * @param firstWindow the workbench, closed as soon as it is drawn
 * @param bareWindow a bare JavaFX window, closed as soon as it is drawn
 * @param help {@code talkturn --help}
 */
record StartupReport(
        List<Double> firstBatch,
        List<Double> bareEngine,
        List<Double> firstWindow,
        List<Double> bareWindow,
        List<Double> help) {
    /** Ours and bare beside each other in every repetition: the median of the ratios. */
    double windowRatio() {
        double[] ratios = IntStream.range(0, firstWindow.size())
                .mapToDouble(i -> firstWindow.get(i) / bareWindow.get(i))
                .sorted()
                .toArray();
        return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }
}
