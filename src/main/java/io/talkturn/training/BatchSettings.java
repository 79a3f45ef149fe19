package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a training step takes together; the size is {@code batch} in files.
 *
 * @param size windows or samples a batch, usually 32..256
 * @param blockLength consecutive talkturns of one conversation that stay together in a batch; 1: fully shuffled windows
 */
public record BatchSettings(@JsonProperty("batch") int size, int blockLength) {}
