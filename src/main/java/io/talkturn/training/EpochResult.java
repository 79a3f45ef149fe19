package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What an epoch gave.
 *
 * @param epoch counted from 1
 * @param pace how fast it went
 * @param train the losses while it went on
 * @param dev how the network does on the dev partition after it
 * @param best whether it is the best so far
 */
public record EpochResult(
        int epoch,
        @JsonUnwrapped Pace pace,
        @JsonUnwrapped TrainResult train,
        @JsonUnwrapped DevResult dev,
        boolean best) {}
