package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The network that computes once what windows have in common (docs/decisions/0020-networks.md); the numbers are the same. */
public final class SharingNetwork implements HanNetwork {
    private final HanShape shape;
    private final HanDropout dropout;
    private final boolean fused;
    private final List<String> wordEncoders;
    private final List<List<String>> turnGroups;

    /** @param fused whether GRUs are calls of the engine, for graphics processors, or loops of our own */
    SharingNetwork(HanShape shape, HanDropout dropout, boolean fused) {
        this.shape = shape;
        this.dropout = dropout;
        this.fused = fused;
        wordEncoders = shape.wordEncoders().stream().map(e -> "word." + e).toList();
        List<String> turns = shape.turnEncoders().stream().map(t -> "turn." + t).toList();
        turnGroups = turns.size() == 1
                ? List.of(turns)
                : List.of(turns.subList(0, 1), List.copyOf(turns.subList(1, turns.size())));
    }

    @Override
    public HanShape shape() {
        return shape;
    }

    @Override
    public HanOutput forward(BoundParameters parameters, WindowBatch batch, @Nullable RandomGenerator random) {
        TalkturnEncodings talkturns = read(parameters, batch.talkturns(), random);
        NDArray table = talkturns.values().stopGradient();
        table.setRequiresGradient(parameters.wantsGradients());
        HanOutput output = forward(parameters, table, talkturns, batch, random);
        return new HanOutput(output.logits(), output::attention, loss -> {
            output.backward(loss);
            talkturns.backward(table.getGradient());
        });
    }

    /**
     * The first stage of the forward pass: the words of talkturns. Different threads can read different talkturns.
     *
     * @param talkturns vocabulary rows of their tokens; shape [U][..T]
     * @param random draws dropout masks; null: no dropout
     */
    public TalkturnEncodings read(BoundParameters parameters, int[][] talkturns, @Nullable RandomGenerator random) {
        Tape tape = new Tape(parameters.wantsGradients());
        LengthGroups groups = LengthGroups.of(talkturns);
        List<AttentionPool> words = words(parameters, groups, dropout(random), tape);
        NDArray encoded = NdOps.join(words.stream().map(AttentionPool::sums).toList(), 1);
        return new TalkturnEncodings(
                encoded.stopGradient(),
                groups.place(),
                words.stream().map(AttentionPool::weights).toList(),
                gradient -> tape.backward(encoded, gradient));
    }

    /**
     * The second stage of the forward pass: windows over talkturns that were read. Different threads can take different
     * windows. Going backward from it ends at the table.
     *
     * @param table the values of the talkturns, with a gradient of their own where gradients are wanted
     * @param talkturns of the batch
     */
    public HanOutput forward(
            BoundParameters parameters,
            NDArray table,
            TalkturnEncodings talkturns,
            WindowBatch batch,
            @Nullable RandomGenerator random) {
        Dropout masks = dropout(random);
        Tape tape = new Tape(parameters.wantsGradients());
        List<NDArray> encodings = table.split(wordEncoders.size(), 0);
        long rows = table.getShape().get(1);
        int[][] windows = talkturns.rename(batch.windows());
        int[] lengths = ReadingDirection.lengths(batch.windows());
        int width = Arrays.stream(lengths).max().orElseThrow();
        int[] widths = new int[lengths.length];
        Arrays.fill(widths, width);
        List<AttentionPool> turns = new ArrayList<>();
        for (int group = 0; group < turnGroups.size(); group++) {
            List<String> encoders = turnGroups.get(group);
            int units = group == 0 ? shape.sizes().primaryGru() : shape.sizes().auxiliaryGru();
            NDArray states = new BiGru(encoders, units, true, fused)
                    .states(parameters, encodings.get(group).reshape(rows, -1), windows, widths, true, masks, tape);
            turns.add(AttentionPool.of(parameters, encoders, states, lengths, width));
        }
        NDArray vectors = NdOps.join(turns.stream().map(AttentionPool::sums).toList(), 0);
        TaskHeads heads = TaskHeads.of(parameters, shape, vectors);
        NDArray turnWeights =
                NdOps.join(turns.stream().map(AttentionPool::weights).toList(), 0);
        AttentionReader reader = new AttentionReader(
                shape, batch, talkturns.wordWeights(), talkturns.place(), turnWeights, heads.kappa());
        return new HanOutput(heads.logits(), reader::read, tape::backward);
    }

    private @Nullable Dropout dropout(@Nullable RandomGenerator random) {
        return random == null || dropout.equals(HanDropout.NONE)
                ? null
                : new Dropout(dropout.gru(), dropout.recurrent(), random);
    }

    /** Every distinct talkturn once, in groups of similar length; every distinct token's input product once. */
    private List<AttentionPool> words(
            BoundParameters parameters, LengthGroups talkturns, @Nullable Dropout masks, Tape tape) {
        Distinct tokens = Distinct.of(talkturns.items());
        NDArray table = parameters.get(HanShape.EMBEDDING);
        NDArray picked = NdOps.pick(table, tokens.values());
        NDArray embedded = table.hasGradient() ? tape.cut(picked) : picked;
        NDArray states = new BiGru(wordEncoders, shape.sizes().wordGru(), table.hasGradient(), fused)
                .states(parameters, embedded, tokens.numbered(), talkturns.widths(), false, masks, tape);
        List<NDArray> groups = talkturns.groups() == 1 ? List.of(states) : states.split(talkturns.borders(), 1);
        List<AttentionPool> pools = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            pools.add(AttentionPool.of(
                    parameters, wordEncoders, groups.get(g), talkturns.lengths(g), talkturns.width(g)));
        }
        return pools;
    }

    @Override
    public String toString() {
        return fused ? "fused" : "sharing";
    }
}
