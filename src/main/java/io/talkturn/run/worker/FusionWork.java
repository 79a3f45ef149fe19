package io.talkturn.run.worker;

import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Selection;
import io.talkturn.training.Trainer;
import io.talkturn.training.TrainingOutcome;
import io.talkturn.training.fusion.ClassVectors;
import io.talkturn.training.fusion.FusionCourse;
import io.talkturn.training.fusion.FusionLearner;
import java.nio.file.Path;
import java.util.Map;

/** Trains a fusion network and writes its results. */
record FusionWork(FusionSpec spec) implements RunWork {
    @Override
    public TrainingOutcome train(RunFolder folder, RunRecorder recorder) {
        recorder.at("Reading the corpus.");
        FusionRun run = FusionRun.load(folder, spec, recorder::note);
        FusionNetwork network = run.material().network();
        Map<String, float[]> tables = tables(network, recorder);
        recorder.at("Loading the engine.");
        ComputeDevice device = FusionLearner.device(spec.training());
        recorder.describe(
                device.description(),
                network.count(),
                run.material().losses().weights(),
                Selection.ofFusion(
                        spec.training().selection(),
                        run.material().tasks().getFirst().multiLabel()));
        try (FusionLearner learner =
                FusionLearner.fresh(network, tables, spec.training().seed(), device)) {
            TrainingOutcome outcome = recorder.settled(new Trainer(
                            new FusionCourse(learner, run.material(), spec.training()),
                            spec.training(),
                            folder.checkpoint())
                    .train(recorder));
            if (outcome.hasWeights()) {
                recorder.at("Writing results.");
                new FusionResultsWriter(folder, run, learner).write();
            }
            return outcome;
        }
    }

    private Map<String, float[]> tables(FusionNetwork network, RunRecorder recorder) {
        String file = spec.fusion().classVectors();
        if (file != null) {
            return ClassVectors.read(network, Path.of(file), spec.training().seed(), recorder::note);
        }
        if (!network.classVectors().isEmpty()) {
            recorder.note("No file of class vectors was given: those of "
                    + network.model().title() + " are drawn at random.");
        }
        return Map.of();
    }
}
