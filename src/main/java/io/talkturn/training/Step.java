package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * One step of training, of whatever network: forward and back as its family does it, then clipping, decay and the
 * optimizer. All it makes lives in one manager and is gone with it.
 */
public record Step(Learner learner, GradientRules rules, Optimizer optimizer, OptimizerSettings settings) {
    /** The way of one family of networks through a batch, forward and back. */
    @FunctionalInterface
    public interface Pass {
        /**
         * Goes through the batch.
         *
         * @param scratch keeps all that is made
         * @param collector of the gradients
         */
        BatchGradient through(NDManager scratch, GradientCollector collector);
    }

    /**
     * Learns from a batch.
     *
     * @param place of the batch, for messages
     * @throws io.talkturn.foundation.UserError where the loss is no finite number; the weights are then as before
     */
    public Learned run(Pass pass, Place place) {
        Learned learned = learn(pass, place);
        SpareMemory.ofProcess().batchEnded();
        return learned;
    }

    private Learned learn(Pass pass, Place place) {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager scratch = learner.manager().newSubManager();
                GradientCollector collector = learner.engine().newGradientCollector()) {
            BatchGradient done = pass.through(scratch, collector);
            Divergence.requireFinite(done.learned().loss(), place, settings);
            NDArray values = learner.parameters().trainable();
            optimizer.step(values, rules.apply(done.gradient(), values), learner.lanes());
            return done.learned();
        }
    }
}
