package io.talkturn.worker;

import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TrialSupervisor;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Learner;
import io.talkturn.training.Trainer;
import io.talkturn.training.TrainingOutcome;
import io.talkturn.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** What a worker does for a run, whatever network it trains. */
record RunWork(RunFolder folder, RunSpec spec, RunRecorder recorder) {
    /**
     * Trains from the specification or the checkpoint, and writes results where there are weights to make them from.
     *
     * @throws io.talkturn.foundation.UserError where the run cannot be trained or its folder not be written
     */
    TrainingOutcome train() {
        recorder.at("Reading the corpus.");
        return train(RunMaterial.load(folder, spec, recorder::note));
    }

    private @Nullable TrialSupervisor supervisor() {
        return TrialSupervisor.of(folder).orElse(null);
    }

    private <L extends Learner> TrainingOutcome train(RunMaterial<L> material) {
        recorder.at("Loading the engine.");
        ComputeDevice device = material.device();
        recorder.describe(device.description(), material.parameters(), material.weights(), material.choice());
        TrainingSettings training = spec.training();
        try (L learner = material.fresh(device)) {
            Trainer trainer = new Trainer(material.course(learner), training, folder.checkpoint());
            WatchedTraining watched = new WatchedTraining(recorder, supervisor());
            TrainingOutcome outcome = recorder.settled(trainer.train(watched));
            if (outcome.hasWeights()) {
                recorder.at("Writing results.");
                watched.curve().write(folder.curve());
                material.write(folder, learner, StudyTrials.keepsAttention(folder));
            }
            return outcome;
        }
    }
}
