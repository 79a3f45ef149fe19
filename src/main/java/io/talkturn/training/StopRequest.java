package io.talkturn.training;

/** What the user wants of a training that is under way; asked for before every batch. */
public enum StopRequest {
    /** Go on. */
    NONE,
    /** Write a checkpoint after this batch and leave; the training can be resumed from there. */
    PAUSE,
    /** End now with the weights of the best epoch so far. */
    STOP_BEST,
    /** End now with the weights as they are. */
    STOP_LAST,
    /** End now and keep nothing. */
    DISCARD
}
