package io.talkturn.training.han;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanOutput;
import io.talkturn.model.SharingNetwork;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Lanes;
import io.talkturn.training.Losses;
import java.util.random.RandomGenerator;

/** The way of a HAN network through a batch, forward and back, in lanes where that is worth it. */
public record HanPass(HanLearner learner, Losses losses) {
    /** Fewer windows in a part than this, and too many talkturns would be encoded in two parts. */
    private static final int WINDOWS_A_LANE = 16;

    /**
     * How many parts a batch of so many windows is cut into. That decides the order in which gradients are added up, so it
     * follows from the threads of the settings and the size of the batch alone: the same run on the same machine gives the
     * same bits.
     */
    static int parts(int windows, Lanes lanes) {
        return Math.clamp(windows / WINDOWS_A_LANE, 1, lanes.most());
    }

    /**
     * Goes through a batch.
     *
     * @param dropout where its masks come from
     * @param scratch keeps all that is made
     */
    public BatchGradient through(Batch batch, RandomGenerator dropout, NDManager scratch) {
        int parts = parts(batch.rows().length, learner.lanes());
        return parts > 1 && learner.network() instanceof SharingNetwork network
                ? new LanePass(learner, network, losses, scratch).run(batch, parts, dropout)
                : inOnePiece(batch, dropout, scratch);
    }

    private BatchGradient inOnePiece(Batch batch, RandomGenerator dropout, NDManager scratch) {
        BoundParameters bound = learner.parameters().bind(scratch, true);
        HanOutput output = learner.network().forward(bound, batch.input(), dropout);
        Losses.BatchLoss loss = losses.of(output.logits(), batch.rows(), scratch);
        output.backward(loss.total());
        return new BatchGradient(loss.learned(), bound.gradient());
    }
}
