package io.talkturn.model;

import java.util.Map;

/**
 * All attention of a batch, in plain Java (HAN-ROCK paper: attention).
 *
 * @param word by word encoder ({@code pri}, {@code aux}) the weights alpha of each distinct talkturn's tokens, sum 1;
 *     shape [U][tokens]
 * @param turn the weights of each window's talkturns, oldest first, a column a talkturn encoder in the order of
 *     {@link HanShape#turnEncoders()}, each column's sum 1; shape [N][talkturns][encoders]
 * @param task the weights kappa of the tasks in the order of {@link HanShape#tasks()}, sum 1; shape [N][tasks]; with no
 *     attention over tasks [N][0]
 */
public record HanAttention(Map<String, float[][]> word, float[][][] turn, float[][] task) {}
