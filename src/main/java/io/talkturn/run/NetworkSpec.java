package io.talkturn.run;

import org.jspecify.annotations.Nullable;

/** What a run trains: a network of one of the families, what it reads and what it predicts. */
public sealed interface NetworkSpec permits HanSpec, FusionSpec {
    /** What people call the network, for example HAN-ROCK or EF-LF LSTM. */
    String architecture();

    /** The label that is predicted and that chooses the epoch. */
    String primary();

    /** What a training step takes several of, and throughput is counted in: windows of talkturns, or samples. */
    String counted();

    /** A file of word vectors that is read beside the corpus, null where there is none. */
    @Nullable
    String vectors();

    /** What a run is called that nobody names, for example "HAN-ROCK emotion aphf s3". */
    String runName(long seed);
}
