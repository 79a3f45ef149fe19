package io.talkturn.run.worker;

import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.training.TrainingOutcome;

/** What a worker does for a run of one kind. */
sealed interface RunWork permits HanWork, FusionWork {
    /** The work that a specification asks for. */
    static RunWork of(RunSpec spec) {
        return switch (spec) {
            case HanSpec han -> new HanWork(han);
            case FusionSpec fusion -> new FusionWork(fusion);
        };
    }

    /**
     * Trains from the specification or the checkpoint, and writes results where there are weights to make them from.
     *
     * @throws io.talkturn.foundation.UserError where the run cannot be trained or its folder not be written
     */
    TrainingOutcome train(RunFolder folder, RunRecorder recorder);
}
