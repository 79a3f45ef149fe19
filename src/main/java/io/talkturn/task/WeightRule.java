package io.talkturn.task;

/** How the loss weight that the primary task leaves is shared among the auxiliary tasks (HAN-ROCK paper: loss weights). */
public enum WeightRule {
    /** Drawn from U(0,1), normalised. */
    RANDOM,
    /** In proportion to mutual information with the primary target; all zero: uniform. */
    LINEAR,
    /** Softmax of mutual information. */
    SOFTMAX,
    /** Given by the user. */
    BY_HAND
}
