package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.foundation.UserError;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanOutput;
import io.talkturn.model.SharingNetwork;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** One step of training: forward, backward, optimizer. All it makes lives in one manager and is gone with it. */
record BatchStep(Learner learner, Losses losses, GradientRules rules, Optimizer optimizer, TrainingSettings settings) {
    /** Where in the training a batch stands, for messages. */
    record Place(int epoch, int batch, int batches) {}

    /** Learns from a batch and adds its losses to the sums. */
    void run(Batch batch, RandomGenerator dropout, LossSums sums, Place place) {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager scratch = learner.manager().newSubManager();
                GradientCollector _ = learner.engine().newGradientCollector()) {
            int parts = learner.lanes().parts(batch.rows().length);
            Passed passed = parts > 1 && learner.network() instanceof SharingNetwork network
                    ? new LanePass(learner, network, losses, scratch).run(batch, parts, dropout)
                    : inOnePiece(batch, dropout, scratch);
            requireFinite(passed.loss(), place);
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

    private void requireFinite(float loss, Place place) {
        requireFinite(loss, place, settings);
    }

    /** Ends a training whose loss is no number any more. */
    static void requireFinite(float loss, Place place, TrainingSettings settings) {
        if (!Float.isFinite(loss)) {
            throw diverged(
                    "The loss became " + (Float.isNaN(loss) ? "not a number" : "infinite") + " in epoch "
                            + place.epoch() + ", batch " + place.batch() + " of " + place.batches() + ".",
                    settings);
        }
    }

    /** An error that says what to try. */
    static UserError diverged(String what, TrainingSettings settings) {
        String clip = settings.clipNorm() > 0
                ? "clip gradients to a smaller norm"
                : "clip gradients to a norm, for example 5";
        return new UserError(
                what,
                String.format(
                        Locale.ROOT,
                        "Try a lower learning rate (now %.3g), or %s; the epochs before are kept in the checkpoint.",
                        settings.learningRate(),
                        clip));
    }
}
