package io.talkturn.model;

/**
 * What of a conversation a HAN network reads for one prediction (HAN-ROCK paper: input).
 *
 * @param contentSize C, how many earlier talkturns a window holds, 1..30; L = C + 1
 * @param maxTokens T, tokens of a talkturn that are read, cut on the right; 0: the 99th percentile of the train
 *     narratives, at most 100
 */
public record HanInput(int contentSize, int maxTokens) {}
