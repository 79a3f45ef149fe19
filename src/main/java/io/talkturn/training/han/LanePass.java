package io.talkturn.training.han;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.HanOutput;
import io.talkturn.model.NdOps;
import io.talkturn.model.SharingNetwork;
import io.talkturn.model.TalkturnEncodings;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Learned;
import io.talkturn.training.Losses;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A forward and a backward pass over a batch in parts that are worked on side by side. The talkturns are read in pieces of
 * about as many words; then each part takes some of the windows over all talkturns, forward and back; then each goes back
 * through the words it has read. Nothing is computed twice.
 */
final class LanePass {
    private final HanLearner learner;
    private final SharingNetwork network;
    private final Losses losses;
    private final NDManager scratch;

    /**
     * A pass that has not begun.
     *
     * @param scratch keeps all that is made
     */
    LanePass(HanLearner learner, SharingNetwork network, Losses losses, NDManager scratch) {
        this.learner = learner;
        this.network = network;
        this.losses = losses;
        this.scratch = scratch;
    }

    /** Talkturns that a part has read; what they were made from goes on to read its windows. */
    private record Piece(BoundParameters parameters, RandomGenerator dropout, TalkturnEncodings talkturns) {}

    /** What a part's windows add to the loss, and to the gradient of all talkturns. */
    private record Windows(Learned learned, NDArray ofTalkturns) {}

    /** Computes loss and gradient of a batch in so many parts. */
    BatchGradient run(Batch batch, int parts, RandomGenerator dropout) {
        // streams of their own, drawn before anything starts, so that it does not matter which part is faster
        List<Random> streams = IntStream.range(0, parts)
                .mapToObj(_ -> new Random(dropout.nextLong()))
                .toList();
        int[] cuts = batch.cuts(parts);
        List<Piece> pieces = inLanes(parts, p -> read(batch, cuts[p], cuts[p + 1], streams.get(p)));
        TalkturnEncodings talkturns =
                TalkturnEncodings.joined(pieces.stream().map(Piece::talkturns).toList());
        int[] counts = losses.counts(batch.rows());
        List<Batch> cut = batch.parts(parts);
        List<Windows> windows = inLanes(parts, p -> windows(pieces.get(p), cut.get(p), counts, talkturns));
        NDArray ofTalkturns =
                NdOps.addedUp(windows.stream().map(Windows::ofTalkturns).toList());
        return BatchGradient.ofParts(inLanes(
                parts,
                p -> new BatchGradient(
                        windows.get(p).learned(),
                        back(pieces.get(p), ofTalkturns.get(":, " + cuts[p] + ":" + cuts[p + 1])))));
    }

    private <T> List<T> inLanes(int parts, IntFunction<T> work) {
        return learner.lanes()
                .run(IntStream.range(0, parts)
                        .mapToObj(p -> (Supplier<T>) () -> work.apply(p))
                        .toList());
    }

    private Piece read(Batch batch, int from, int to, RandomGenerator dropout) {
        BoundParameters bound = learner.parameters().bind(scratch.newSubManager(), true);
        int[][] words = Arrays.copyOfRange(batch.input().talkturns(), from, to);
        return new Piece(bound, dropout, network.read(bound, words, dropout));
    }

    private Windows windows(Piece piece, Batch part, int[] counts, TalkturnEncodings talkturns) {
        NDManager own = piece.parameters().manager();
        NDArray table = talkturns.values().stopGradient();
        table.attach(own);
        table.setRequiresGradient(true);
        HanOutput output = network.forward(piece.parameters(), table, talkturns, part.input(), piece.dropout());
        Losses.BatchLoss loss = losses.of(output.logits(), part.rows(), counts, own);
        Learned learned = loss.learned();
        output.backward(loss.total());
        NDArray ofTalkturns = table.getGradient();
        ofTalkturns.attach(scratch);
        return new Windows(learned, ofTalkturns);
    }

    /** Back through the words. All that the part has made is freed by the part: that takes time too. */
    private NDArray back(Piece piece, NDArray ofTalkturns) {
        try (NDManager _ = piece.parameters().manager()) {
            piece.talkturns().backward(ofTalkturns.duplicate());
            NDArray gradient = piece.parameters().gradient();
            gradient.attach(scratch);
            return gradient;
        }
    }
}
