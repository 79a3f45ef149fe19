package io.talkturn.monah;

/**
 * A raw value and how it stands to the speaker's earlier ones.
 *
 * @param value in the unit of its cue
 * @param z standard score, see {@link EarlierValues}
 */
public record Scored(double value, double z) {}
