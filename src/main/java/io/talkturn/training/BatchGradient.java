package io.talkturn.training;

import ai.djl.ndarray.NDArray;

/**
 * What a forward and a backward pass over a batch gave.
 *
 * @param learned its losses
 * @param gradient of all trained values, living as long as what the pass was given to make arrays with; shape [count]
 */
public record BatchGradient(Learned learned, NDArray gradient) {}
