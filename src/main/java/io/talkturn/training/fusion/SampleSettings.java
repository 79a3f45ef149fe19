package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is made of the samples of train before they teach (weak-label paper: training).
 *
 * @param positiveWeights whether a positive of a multi-label class counts negatives / positives of train
 * @param standardise z-score every column with the train partition
 * @param devShare of train that stands in for a dev partition where the corpus has none, stratified by id and seed;
 *     0: none, and nothing chooses the epoch
 * @param squaredLoss for tasks of numbers: squared instead of absolute error
 */
public record SampleSettings(
        boolean positiveWeights,
        boolean standardise,
        double devShare,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean squaredLoss) {
    /** With absolute errors. */
    public SampleSettings(boolean positiveWeights, boolean standardise, double devShare) {
        this(positiveWeights, standardise, devShare, false);
    }
}
