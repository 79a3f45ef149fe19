package io.talkturn.model;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A HAN, flat multi-task HAN or HAN-ROCK network (HAN-ROCK paper: forward pass). It holds no parameters: they come with every call. */
public sealed interface HanNetwork permits SharingNetwork, TextbookNetwork {
    /** The network that shares work between windows (docs/decisions/0020-networks.md). */
    static HanNetwork of(HanShape shape, HanDropout dropout) {
        return new SharingNetwork(shape, dropout, false);
    }

    /**
     * The same for a graphics processor: GRUs are calls of the engine where nothing of their states is dropped. The numbers
     * are the same.
     */
    static HanNetwork fused(HanShape shape, HanDropout dropout) {
        return new SharingNetwork(shape, dropout, true);
    }

    /**
     * The form that settings ask for.
     *
     * @param onGpu whether it is to run on a graphics processor
     */
    static HanNetwork of(HanShape shape, HanSettings settings, boolean onGpu) {
        return onGpu ? fused(shape, settings.dropout()) : of(shape, settings.dropout());
    }

    /** The same network as a textbook has it, each window by itself; slow, without dropout. */
    static HanNetwork textbook(HanShape shape) {
        return new TextbookNetwork(shape);
    }

    /** What the network's parameters are. */
    HanShape shape();

    /**
     * The forward pass. Results live in the manager of the parameters.
     *
     * @param parameters bound to the batch's manager
     * @param dropout draws the dropout masks; null: no dropout, as in evaluation
     */
    HanOutput forward(BoundParameters parameters, WindowBatch batch, @Nullable RandomGenerator dropout);
}
