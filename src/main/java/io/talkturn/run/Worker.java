package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.Learner;
import io.talkturn.training.Selection;
import io.talkturn.training.Trainer;
import io.talkturn.training.TrainingOutcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Trains the run of a folder: from its specification or its checkpoint to its results, or to a pause. */
final class Worker {
    private final RunFolder folder;
    private final RunSpec spec;
    private final RunRecorder recorder;

    /**
     * A worker that has the folder to itself.
     *
     * @param terminated whether the system wants the process to end; it then pauses
     */
    Worker(RunFolder folder, BooleanSupplier terminated) {
        this.folder = folder;
        this.spec = folder.spec();
        RunEvents.mend(folder.eventsFile());
        RunStatus before =
                before(folder, spec).with(RunState.RUNNING, "Starting.", ProcessMark.of(ProcessHandle.current()));
        folder.writeStatus(before);
        this.recorder = new RunRecorder(folder, before, terminated);
    }

    /** Does the work and says where the run stands then; errors go into the status, not to the caller. */
    RunState run() {
        try {
            RunState state = train();
            folder.clearRequest();
            return state;
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            return fail(e);
        }
    }

    private RunState train() {
        recorder.at("Reading the corpus.");
        RunMaterial run = RunMaterial.load(folder, spec, recorder::note);
        recorder.at("Loading the engine.");
        ComputeDevice device =
                Devices.choose(spec.training().device(), spec.training().threads());
        recorder.describe(
                device.description(),
                run.shape().count(),
                weights(run),
                Selection.of(spec.training().selection(), run.targets().isClass()));
        try (Learner learner = Learner.fresh(
                spec.model(), run.shape(), run.embeddings(), spec.training().seed(), device)) {
            TrainingOutcome outcome =
                    new Trainer(learner, run.material(), spec.training(), folder.checkpoint()).train(recorder);
            if (outcome.hasWeights()) {
                recorder.at("Writing results.");
                new ResultsWriter(folder, run, learner).write();
            }
            return end(outcome);
        }
    }

    private RunState end(TrainingOutcome outcome) {
        RunState state = switch (outcome.ending()) {
            case COMPLETED, EARLY_END -> RunState.FINISHED;
            case PAUSED -> RunState.PAUSED;
            case STOPPED_BEST, STOPPED_LAST -> RunState.STOPPED;
            case DISCARDED -> RunState.DISCARDED;
        };
        recorder.end(state, told(outcome));
        if (state != RunState.PAUSED) {
            deleteCheckpoint();
        }
        return state;
    }

    private static String told(TrainingOutcome outcome) {
        String kept = outcome.keptEpoch() == 0 ? "" : " Epoch " + outcome.keptEpoch() + " was kept.";
        return switch (outcome.ending()) {
            case COMPLETED -> "All " + outcome.epochs() + " epochs are done." + kept;
            case EARLY_END -> "Ended after epoch " + outcome.epochs() + ": the dev metric no longer got better." + kept;
            case PAUSED -> "Paused in epoch " + (outcome.epochs() + 1) + "; it can be resumed.";
            case STOPPED_BEST, STOPPED_LAST -> "Stopped after " + outcome.epochs() + " epochs." + kept;
            case DISCARDED -> "Discarded after " + outcome.epochs() + " epochs; nothing was kept but the settings.";
        };
    }

    private RunState fail(Throwable thrown) {
        UserError error = WorkerFailure.of(thrown, folder);
        System.err.println("talkturn: " + error.line());
        if (thrown != error) {
            thrown.printStackTrace();
        }
        try {
            recorder.end(RunState.FAILED, error.line());
        } catch (UserError unwritable) {
            // with a full disk the status stays as it was; the dead process tells that the run must be resumed
            System.err.println("talkturn: " + unwritable.line());
        }
        return RunState.FAILED;
    }

    /** The weights of the tasks that the network has, the primary one first. */
    private static Map<String, Double> weights(RunMaterial run) {
        Map<String, Double> all = run.material().weights().byId();
        Map<String, Double> weights = new LinkedHashMap<>();
        run.shape().tasks().forEach(task -> weights.put(task, all.getOrDefault(task, 0.0)));
        return weights;
    }

    private void deleteCheckpoint() {
        try {
            Folders.delete(folder.checkpoint());
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.checkpoint(), e);
        }
    }

    /** What the status said; a damaged one is no hindrance, for the checkpoint has all that counts. */
    private static RunStatus before(RunFolder folder, RunSpec spec) {
        RunStatus fresh = RunStatus.of(RunState.NEW, spec.training().epochs(), "");
        RunStatus found = RunCatalog.entry(folder).status();
        return found == null ? fresh : found;
    }
}
