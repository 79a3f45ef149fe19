package io.talkturn.training.fusion;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Losses;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The way of a fusion network through a batch, forward and back. */
record FusionPass(FusionNetwork network, ParameterStore parameters, Losses losses) {
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
        BoundParameters bound = parameters.bind(scratch, true);
        FusionOutput output = network.forward(bound, batch, dropout);
        Losses.BatchLoss loss = losses.of(output.logits(), rows, scratch);
        // read before the way back, as the arrays may be freed by it
        var learned = loss.learned();
        collector.backward(loss.total());
        return new BatchGradient(learned, bound.gradient());
    }
}
