package io.talkturn.training;

import ai.djl.ndarray.NDArray;

/**
 * What a forward and a backward pass over a batch gave.
 *
 * @param loss weighted total
 * @param losses by task, unweighted; shape [tasks]
 * @param gradient of all trained values; shape [count]
 */
public record Passed(float loss, float[] losses, NDArray gradient) {}
