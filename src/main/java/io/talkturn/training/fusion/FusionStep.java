package io.talkturn.training.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.training.Devices;
import io.talkturn.training.FadedNumbers;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.TrainingSettings;
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
    /**
     * What a step did.
     *
     * @param loss before the step, all tasks together
     * @param each by task, unweighted; shape [tasks]
     * @param counts labels of the batch, by task
     */
    record Done(float loss, float[] each, int[] counts) {}

    /** Clipping, then L2 on every parameter (weak-mtl.md 3). */
    static GradientRules rules(TrainingSettings settings, ParameterStore parameters, NDManager manager) {
        return new GradientRules(settings.l2(), _ -> true, settings.clipNorm(), parameters, manager);
    }

    /**
     * Learns from a batch.
     *
     * @param rows the samples of the batch, as rows of the targets
     * @param dropout null: no dropout
     */
    Done run(FusionBatch batch, int[] rows, @Nullable RandomGenerator dropout) {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager scratch = manager.newSubManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            BoundParameters bound = parameters.bind(scratch, true);
            FusionOutput output = network.forward(bound, batch, dropout);
            Losses.BatchLoss loss = losses.of(output.logits(), rows, scratch);
            Done done = new Done(loss.total().getFloat(), loss.each().toFloatArray(), loss.counts());
            collector.backward(loss.total());
            NDArray gradient = rules.apply(bound.gradient(), parameters.trainable());
            optimizer.step(parameters.trainable(), gradient);
            return done;
        }
    }
}
