package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the learning rate falls; the names in files are {@code plateau} and {@code plateauFactor}.
 *
 * @param patience epochs without a better dev value after which it falls; 0: never
 * @param factor by which it falls
 */
public record PlateauSettings(
        @JsonProperty("plateau") int patience,
        @JsonProperty("plateauFactor") double factor) {}
