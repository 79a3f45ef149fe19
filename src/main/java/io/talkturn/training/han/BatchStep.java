package io.talkturn.training.han;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanOutput;
import io.talkturn.model.SharingNetwork;
import io.talkturn.training.Divergence;
import io.talkturn.training.FadedNumbers;
import io.talkturn.training.GradientRules;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Passed;
import io.talkturn.training.Place;
import io.talkturn.training.TrainingSettings;
import java.util.random.RandomGenerator;

/** One step of training: forward, backward, optimizer. All it makes lives in one manager and is gone with it. */
public record BatchStep(
        Learner learner, Losses losses, GradientRules rules, Optimizer optimizer, TrainingSettings settings) {
    /** Learns from a batch and adds its losses to the sums. */
    public void run(Batch batch, RandomGenerator dropout, LossSums sums, Place place) {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager scratch = learner.manager().newSubManager();
                GradientCollector _ = learner.engine().newGradientCollector()) {
            int parts = learner.lanes().parts(batch.rows().length);
            Passed passed = parts > 1 && learner.network() instanceof SharingNetwork network
                    ? new LanePass(learner, network, losses, scratch).run(batch, parts, dropout)
                    : inOnePiece(batch, dropout, scratch);
            Divergence.requireFinite(passed.loss(), place, settings);
            NDArray gradient =
                    rules.apply(passed.gradient(), learner.parameters().trainable());
            optimizer.step(learner.parameters().trainable(), gradient);
            sums.add(passed.losses(), losses.counts(batch.rows()));
        }
    }

    private Passed inOnePiece(Batch batch, RandomGenerator dropout, NDManager scratch) {
        BoundParameters bound = learner.parameters().bind(scratch, true);
        HanOutput output = learner.network().forward(bound, batch.input(), dropout);
        Losses.BatchLoss loss = losses.of(output.logits(), batch.rows(), scratch);
        float total = loss.total().getFloat();
        output.backward(loss.total());
        return new Passed(total, loss.each().toFloatArray(), bound.gradient());
    }
}
