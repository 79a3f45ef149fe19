package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.training.OptimizerSettings.Kind;

/**
 * How a network is trained (HAN-ROCK paper: training, docs/decisions/0020-networks.md).
 *
 * @param optimizer how gradients become steps
 * @param batch what a step takes together
 * @param stopping when it ends, and which epoch is kept
 * @param seed of initialisation, drawing of weights, batches and dropout
 * @param hardware what it may use of the machine
 */
public record TrainingSettings(
        @JsonUnwrapped OptimizerSettings optimizer,
        @JsonUnwrapped BatchSettings batch,
        @JsonUnwrapped Stopping stopping,
        long seed,
        @JsonUnwrapped Hardware hardware) {

    /** Adam, learning rate 2^-9, batch 43, 30 epochs, blocks of 16. */
    public static TrainingSettings defaults() {
        return new TrainingSettings(
                new OptimizerSettings(Kind.ADAM, 0x1p-9, 0, 0),
                new BatchSettings(43, 16),
                new Stopping(30, 0, "auto"),
                0,
                Hardware.ANY);
    }

    /** The same with so many threads. */
    public TrainingSettings withThreads(int number) {
        return new TrainingSettings(optimizer, batch, stopping, seed, new Hardware(number, hardware.device()));
    }
}
