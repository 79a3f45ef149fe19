package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How gradients become steps; the kind is {@code optimizer} in files.
 *
 * @param kind which optimizer
 * @param learningRate usually 2^-10..2^-5
 * @param l2 coupled L2 on weight matrices only, of fusion networks on all parameters; 0 for none
 * @param clipNorm gradients are scaled to this norm at most, 0: never
 */
public record OptimizerSettings(@JsonProperty("optimizer") Kind kind, double learningRate, double l2, double clipNorm) {
    /** The optimizers, each as torch defines it. */
    public enum Kind {
        ADAM,
        RMSPROP,
        SGD
    }
}
