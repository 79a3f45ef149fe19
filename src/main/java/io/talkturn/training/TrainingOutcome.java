package io.talkturn.training;

import org.jspecify.annotations.Nullable;

/**
 * How a training ended.
 *
 * @param ending why
 * @param epochs epochs done in all
 * @param keptEpoch the epoch whose weights the network now bears, counted from 1; 0: those of the first draw
 * @param keptMetric the selection metric of that epoch, null where there was no dev partition or no epoch
 */
public record TrainingOutcome(
        Ending ending, int epochs, int keptEpoch, @Nullable Double keptMetric) {
    /** Why a training ended. */
    public enum Ending {
        /** All epochs are done. */
        COMPLETED,
        /** The dev metric did not get better for as many epochs as the settings allow. */
        EARLY_END,
        /** Left with a checkpoint, on request. */
        PAUSED,
        /** Ended on request; the best epoch is kept. */
        STOPPED_BEST,
        /** Ended on request; the last state is kept. */
        STOPPED_LAST,
        /** Ended on request; nothing is kept. */
        DISCARDED
    }

    /** The same training, of which nothing is kept after all. */
    public TrainingOutcome discarded() {
        return new TrainingOutcome(Ending.DISCARDED, epochs, 0, null);
    }

    /** Whether the network bears weights that results can be made from. */
    public boolean hasWeights() {
        return ending != Ending.PAUSED && ending != Ending.DISCARDED;
    }
}
