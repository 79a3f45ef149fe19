package io.talkturn.training.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Lanes;
import io.talkturn.training.Learned;
import io.talkturn.training.Losses;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The way of a fusion network through a batch, forward and back, in parts that are worked on side by side. */
record FusionPass(FusionNetwork network, ParameterStore parameters, Losses losses, Lanes lanes) {
    /**
     * Goes through a batch.
     *
     * @param rows the samples of the batch, as rows of the targets
     * @param dropout where its masks come from, null: no dropout
     */
    BatchGradient through(
            FusionBatch batch,
            int[] rows,
            @Nullable RandomGenerator dropout,
            NDManager scratch,
            GradientCollector collector) {
        int[] counts = losses.counts(rows);
        List<Supplier<BatchGradient>> work = BatchParts.of(batch.lengths(), lanes.inOnePiece()).stream()
                .map(samples -> {
                    // a stream of its own, drawn before anything starts, so that it does not matter which part is
                    // faster
                    Random own = dropout == null ? null : new Random(dropout.nextLong());
                    return (Supplier<BatchGradient>) () -> part(batch, rows, samples, counts, own, scratch, collector);
                })
                .toList();
        return BatchGradient.ofParts(lanes.run(work));
    }

    /** All that a part makes but its gradient is freed by it: that takes time too. */
    private BatchGradient part(
            FusionBatch batch,
            int[] rows,
            int[] samples,
            int[] counts,
            @Nullable RandomGenerator dropout,
            NDManager scratch,
            GradientCollector collector) {
        try (NDManager own = scratch.newSubManager()) {
            BoundParameters bound = parameters.bind(own, true);
            FusionOutput output = network.forward(bound, batch.part(samples), dropout);
            int[] some = Arrays.stream(samples).map(n -> rows[n]).toArray();
            Losses.BatchLoss loss = losses.of(output.logits(), some, counts, own);
            // read before the way back, as the arrays may be freed by it
            Learned learned = loss.learned();
            collector.backward(loss.total());
            NDArray gradient = bound.gradient();
            gradient.attach(scratch);
            return new BatchGradient(learned, gradient);
        }
    }
}
