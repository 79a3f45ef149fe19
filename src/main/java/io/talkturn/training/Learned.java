package io.talkturn.training;

/**
 * What learning from a batch gave.
 *
 * @param loss weighted total, before the step
 * @param losses by task, unweighted; shape [tasks]
 * @param counts targets by task; shape [tasks]
 */
public record Learned(float loss, float[] losses, int[] counts) {}
