package io.talkturn.model;

/**
 * Sizes of the encoders of a HAN network (HAN-ROCK paper: forward pass).
 *
 * @param wordGru units a direction of the word GRUs
 * @param wordAttention size of the word attention, and so of a talkturn's encoding s
 * @param primaryGru P, units a direction of the primary talkturn GRU
 * @param auxiliaryGru A, units a direction of every auxiliary talkturn GRU
 * @param turnAttention D, size of every talkturn vector v
 */
public record HanSizes(int wordGru, int wordAttention, int primaryGru, int auxiliaryGru, int turnAttention) {}
