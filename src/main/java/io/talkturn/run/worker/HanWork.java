package io.talkturn.run.worker;

import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.Selection;
import io.talkturn.training.Trainer;
import io.talkturn.training.TrainingOutcome;
import io.talkturn.training.han.HanCourse;
import io.talkturn.training.han.HanLearner;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trains a HAN network and writes its results. */
record HanWork(HanSpec spec) implements RunWork {
    @Override
    public TrainingOutcome train(RunFolder folder, RunRecorder recorder) {
        recorder.at("Reading the corpus.");
        HanMaterial run = HanMaterial.load(folder, spec, recorder::note);
        recorder.at("Loading the engine.");
        ComputeDevice device =
                Devices.choose(spec.training().device(), spec.training().threads());
        recorder.describe(
                device.description(),
                run.shape().count(),
                weights(run),
                Selection.of(spec.training().selection(), run.targets().isClass()));
        try (HanLearner learner = HanLearner.fresh(
                spec.model(), run.shape(), run.embeddings(), spec.training().seed(), device)) {
            TrainingOutcome outcome = recorder.settled(new Trainer(
                            new HanCourse(learner, run.material(), spec.training()),
                            spec.training(),
                            folder.checkpoint())
                    .train(recorder));
            if (outcome.hasWeights()) {
                recorder.at("Writing results.");
                new HanResultsWriter(folder, run, learner).write();
            }
            return outcome;
        }
    }

    /** The weights of the tasks that the network has, the primary one first. */
    private static Map<String, Double> weights(HanMaterial run) {
        Map<String, Double> all = run.material().weights().byId();
        Map<String, Double> weights = new LinkedHashMap<>();
        run.shape().tasks().forEach(task -> weights.put(task, all.getOrDefault(task, 0.0)));
        return weights;
    }
}
