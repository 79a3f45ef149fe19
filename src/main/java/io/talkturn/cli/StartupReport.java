package io.talkturn.cli;

import java.util.List;

/**
 * Seconds from the start of a JVM until its program had ended, measured in turn.
 *
 * @param firstBatch a program that trains HAN-ROCK on one batch
 * @param bareEngine a bare DJL program that computes one gradient
 * @param firstWindow the workbench, closed as soon as it is drawn
 * @param bareWindow a bare JavaFX window, closed as soon as it is drawn
 */
record StartupReport(
        List<Double> firstBatch, List<Double> bareEngine, List<Double> firstWindow, List<Double> bareWindow) {}
