package io.talkturn.cli;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that shape the network; what is not given has the architecture's default. */
final class ModelOptions {
    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            description = "han, flat (multi-task HAN) or rock (HAN-ROCK). Default: rock.")
    private @Nullable String architecture;

    @Option(
            names = "--content-size",
            paramLabel = "C",
            description = "Earlier talkturns a window holds, 1..30. Default: 18.")
    private @Nullable Integer contentSize;

    @Option(
            names = "--max-tokens",
            paramLabel = "T",
            description = "Tokens of a talkturn that are read; 0: 99 of 100 talkturns are read whole, at most 100."
                    + " Default: 0.")
    private @Nullable Integer maxTokens;

    @Option(names = "--word-gru", paramLabel = "N", description = "Units a direction of the word GRUs. Default: 50.")
    private @Nullable Integer wordGru;

    @Option(names = "--word-attention", paramLabel = "N", description = "Size of the word attention. Default: 100.")
    private @Nullable Integer wordAttention;

    @Option(
            names = "--primary-gru",
            paramLabel = "P",
            description = "Units a direction of the primary talkturn GRU. Default: 256.")
    private @Nullable Integer primaryGru;

    @Option(
            names = "--auxiliary-gru",
            paramLabel = "A",
            description = "Units a direction of each auxiliary talkturn GRU. Default: 1.")
    private @Nullable Integer auxiliaryGru;

    @Option(names = "--turn-attention", paramLabel = "D", description = "Size of every talkturn vector. Default: 100.")
    private @Nullable Integer turnAttention;

    @Option(names = "--gru-dropout", paramLabel = "P", description = "Dropout of the GRU inputs, 0..1. Default: 0.")
    private @Nullable Double gruDropout;

    @Option(
            names = "--recurrent-dropout",
            paramLabel = "P",
            description = "Dropout of the recurrent state, 0..1; above 0 the fast GRU cannot be used. Default: 0.")
    private @Nullable Double recurrentDropout;

    @Option(
            names = "--embeddings",
            paramLabel = "FILE",
            description = "Word embeddings in GloVe's text form, plain or gzipped. Default: learned with the network.")
    private @Nullable Path embeddings;

    @Option(
            names = "--embedding-width",
            paramLabel = "N",
            description = "Numbers an embedding has. Default: that of the file, 100 without one.")
    private @Nullable Integer embeddingWidth;

    @Option(names = "--train-embeddings", description = "Train the rows read from the file, too.")
    private boolean trainEmbeddings;

    /**
     * The settings that were given, and the defaults of the rest.
     *
     * @param base of another run, null: the defaults of the architecture
     */
    HanSettings settings(@Nullable HanSettings base) {
        HanSettings usual = usual(base);
        String file = embeddings == null
                ? usual.embeddings()
                : embeddings.toAbsolutePath().normalize().toString();
        return new HanSettings(
                usual.architecture(),
                given(contentSize, usual.contentSize()),
                given(maxTokens, usual.maxTokens()),
                given(wordGru, usual.wordGru()),
                given(wordAttention, usual.wordAttention()),
                given(primaryGru, usual.primaryGru()),
                given(auxiliaryGru, usual.auxiliaryGru()),
                given(turnAttention, usual.turnAttention()),
                given(gruDropout, usual.gruDropout()),
                given(recurrentDropout, usual.recurrentDropout()),
                file,
                given(embeddingWidth, embeddings == null ? usual.embeddingWidth() : new GloveFile(embeddings).width()),
                trainEmbeddings || usual.trainEmbeddings());
    }

    private HanSettings usual(@Nullable HanSettings base) {
        if (architecture == null) {
            return base == null ? HanSettings.defaults(Architecture.ROCK) : base;
        }
        Architecture chosen = Architecture.of(architecture);
        return base == null || base.architecture() != chosen ? HanSettings.defaults(chosen) : base;
    }

    private static <T> T given(@Nullable T value, T usual) {
        return Objects.requireNonNullElse(value, usual);
    }
}
