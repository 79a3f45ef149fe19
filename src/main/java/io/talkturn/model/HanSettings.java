package io.talkturn.model;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a HAN, flat or HAN-ROCK network and of its input (HAN-ROCK paper: input, forward pass).
 *
 * @param architecture which network
 * @param contentSize C, how many earlier talkturns a window holds, 1..30; L = C + 1
 * @param maxTokens T, tokens of a talkturn that are read, cut on the right; 0: the 99th percentile of the train
 *     narratives, at most 100
 * @param wordGru units a direction of the word GRUs
 * @param wordAttention size of the word attention
 * @param primaryGru P, units a direction of the primary talkturn GRU
 * @param auxiliaryGru A, units a direction of every auxiliary talkturn GRU
 * @param turnAttention D, size of every talkturn vector v
 * @param gruDropout dropout of the GRU inputs, [0, 1)
 * @param recurrentDropout dropout of h(t-1) before the recurrent product, [0, 1)
 * @param embeddings a GloVe text file, or null: embeddings are learned
 * @param embeddingWidth columns of the embedding table
 * @param trainEmbeddings whether rows read from a file are trained too; learned embeddings always are
 */
public record HanSettings(
        Architecture architecture,
        int contentSize,
        int maxTokens,
        int wordGru,
        int wordAttention,
        int primaryGru,
        int auxiliaryGru,
        int turnAttention,
        double gruDropout,
        double recurrentDropout,
        @Nullable String embeddings,
        int embeddingWidth,
        boolean trainEmbeddings) {

    /** The recommended form of an architecture: P 256, A 1, content size 18, no dropout, learned embeddings. */
    public static HanSettings defaults(Architecture architecture) {
        return new HanSettings(architecture, 18, 0, 50, 100, 256, 1, 100, 0, 0, null, 100, false);
    }
}
