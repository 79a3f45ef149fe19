package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.foundation.UserError;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** One step of training: forward, backward, optimizer. All it makes lives in one manager and is gone with it. */
record BatchStep(Learner learner, Losses losses, GradientRules rules, Optimizer optimizer, TrainingSettings settings) {
    /** Where in the training a batch stands, for messages. */
    record Place(int epoch, int batch, int batches) {}

    /**
     * What a part of a batch adds to its loss and gradient.
     *
     * @param losses by task, unweighted; shape [tasks]
     * @param gradient of all trained values; shape [count]
     */
    private record Share(float loss, float[] losses, NDArray gradient) {}

    /** Learns from a batch and adds its losses to the sums. */
    void run(Batch batch, RandomGenerator dropout, LossSums sums, Place place) {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager scratch = learner.manager().newSubManager();
                GradientCollector _ = learner.engine().newGradientCollector()) {
            int[] counts = losses.counts(batch.rows());
            List<Share> shares = learner.lanes().run(parts(batch, counts, dropout, scratch));
            requireFinite(shares.stream().map(Share::loss).reduce(0f, Float::sum), place);
            NDArray sum = shares.getFirst().gradient();
            shares.stream().skip(1).map(Share::gradient).forEach(sum::addi);
            NDArray gradient = rules.apply(sum, learner.parameters().trainable());
            optimizer.step(learner.parameters().trainable(), gradient);
            sums.add(total(shares), counts);
        }
    }

    private List<Supplier<Share>> parts(Batch batch, int[] counts, RandomGenerator dropout, NDManager scratch) {
        List<Batch> parts = batch.parts(learner.lanes().parts(batch.rows().length));
        List<Supplier<Share>> work = new ArrayList<>();
        for (Batch part : parts) {
            // a stream of its own, drawn before the parts start, so that it does not matter which is faster
            RandomGenerator own = parts.size() == 1 ? dropout : new Random(dropout.nextLong());
            work.add(() -> share(part, counts, own, scratch));
        }
        return work;
    }

    private Share share(Batch part, int[] counts, RandomGenerator dropout, NDManager scratch) {
        try (NDManager own = scratch.newSubManager()) {
            BoundParameters bound = learner.parameters().bind(own, true);
            HanOutput output = learner.network().forward(bound, part.input(), dropout);
            Losses.BatchLoss loss = losses.of(output.logits(), part.rows(), counts, own);
            float total = loss.total().getFloat();
            output.backward(loss.total());
            NDArray gradient = bound.gradient();
            gradient.attach(scratch);
            return new Share(total, loss.each().toFloatArray(), gradient);
        }
    }

    private static float[] total(List<Share> shares) {
        float[] total = shares.getFirst().losses().clone();
        for (Share share : shares.subList(1, shares.size())) {
            for (int b = 0; b < total.length; b++) {
                total[b] += share.losses()[b];
            }
        }
        return total;
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
