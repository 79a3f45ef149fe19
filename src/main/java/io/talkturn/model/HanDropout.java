package io.talkturn.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a HAN network drops in training; the names in files are {@code gruDropout} and {@code recurrentDropout}.
 *
 * @param gru of the GRU inputs, [0, 1)
 * @param recurrent of h(t-1) before the recurrent product, [0, 1)
 */
public record HanDropout(
        @JsonProperty("gruDropout") double gru,
        @JsonProperty("recurrentDropout") double recurrent) {
    /** Nothing is dropped. */
    public static final HanDropout NONE = new HanDropout(0, 0);
}
