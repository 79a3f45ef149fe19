package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionOutput;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One step of training a fusion network: forward, backward, clip, decay, optimizer. All it makes is gone with the step. */
record FusionStep(
        FusionNetwork network,
        ParameterStore parameters,
        FusionLosses losses,
        GradientRules rules,
        Optimizer optimizer,
        NDManager manager) {
    /** L2 of the paper, on every parameter. */
    static final double WEIGHT_DECAY = 1e-5;

    /** The norm to which gradients are clipped (weak-mtl.md 3). */
    static final double CLIP_NORM = 1;

    /** The rules of weak-mtl.md 3. */
    static GradientRules rules(ParameterStore parameters, NDManager manager) {
        return new GradientRules(WEIGHT_DECAY, _ -> true, CLIP_NORM, parameters, manager);
    }

    /**
     * Learns from a batch.
     *
     * @param rows the samples of the batch, as rows of the targets
     * @param dropout null: no dropout
     * @return the loss before the step, all tasks together
     */
    float run(FusionBatch batch, int[] rows, @Nullable RandomGenerator dropout) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BoundParameters bound = parameters.bind(scratch, true);
            FusionOutput output = network.forward(bound, batch, dropout);
            NDArray loss = losses.of(output.logits(), rows, scratch).total();
            float before = loss.getFloat();
            collector.backward(loss);
            NDArray gradient = rules.apply(bound.gradient(), parameters.trainable());
            optimizer.step(parameters.trainable(), gradient);
            return before;
        }
    }
}
