package io.talkturn.training;

import java.util.List;

/**
 * Seconds from the start of a JVM until its program had ended, measured in turn.
 *
 * @param firstBatch a program that trains HAN-ROCK on one batch
 * @param bareEngine a bare DJL program that computes one gradient
 */
public record StartupReport(List<Double> firstBatch, List<Double> bareEngine) {}
