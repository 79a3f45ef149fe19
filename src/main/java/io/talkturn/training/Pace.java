package io.talkturn.training;

/**
 * How fast an epoch went.
 *
 * @param seconds it took, training and dev evaluation
 * @param windowsPerSecond training throughput, of a fusion network in samples
 */
public record Pace(double seconds, double windowsPerSecond) {}
