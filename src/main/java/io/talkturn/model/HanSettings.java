package io.talkturn.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A HAN, flat or HAN-ROCK network and its input (HAN-ROCK paper: input, forward pass).
 *
 * @param architecture which network
 * @param input what of a conversation it reads
 * @param sizes of its encoders
 * @param dropout in training
 * @param embeddings where the numbers of tokens come from
 */
public record HanSettings(
        Architecture architecture,
        @JsonUnwrapped HanInput input,
        @JsonUnwrapped HanSizes sizes,
        @JsonUnwrapped HanDropout dropout,
        @JsonUnwrapped EmbeddingSettings embeddings) {

    /** The recommended form of an architecture: P 256, A 1, content size 18, no dropout, learned embeddings. */
    public static HanSettings defaults(Architecture architecture) {
        return new HanSettings(
                architecture,
                new HanInput(18, 0),
                new HanSizes(50, 100, 256, 1, 100),
                HanDropout.NONE,
                EmbeddingSettings.learned(100));
    }
}
