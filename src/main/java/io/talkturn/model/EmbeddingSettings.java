package io.talkturn.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The table of embeddings; the names in files are {@code embeddings}, {@code embeddingWidth} and {@code trainEmbeddings}.
 *
 * @param file a GloVe text file, or null: embeddings are learned
 * @param width columns of the table
 * @param trained whether rows read from a file are trained too; learned embeddings always are
 */
public record EmbeddingSettings(
        @JsonProperty("embeddings") @Nullable String file,
        @JsonProperty("embeddingWidth") int width,
        @JsonProperty("trainEmbeddings") boolean trained) {
    /** A table without a file. */
    public static EmbeddingSettings learned(int width) {
        return new EmbeddingSettings(null, width, false);
    }
}
