package io.talkturn.training;

/**
 * Where in the training a batch stands, for messages.
 *
 * @param epoch counted from 1
 * @param batch counted from 1
 * @param batches an epoch
 */
public record Place(int epoch, int batch, int batches) {}
