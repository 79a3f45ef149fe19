package io.talkturn.run.faith;

/**
 * What a figure is of.
 *
 * @param count how many words or talkturns are chosen
 */
public record FaithPoint(FaithUnit unit, FaithWay way, FaithMeasure measure, int count) {}
