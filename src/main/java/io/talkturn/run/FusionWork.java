package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingOutcome;

/** Trains a fusion network and writes its results. */
record FusionWork(FusionSpec spec) implements RunWork {
    @Override
    public TrainingOutcome train(RunFolder folder, RunRecorder recorder) {
        throw new UserError("Fusion networks cannot be trained by this version yet.", "Use the next version.");
    }
}
