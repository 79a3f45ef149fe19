package io.talkturn.worker;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Console;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.UserError;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEvents;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.study.StudyTrials;
import io.talkturn.training.Divergence;
import io.talkturn.training.TrainingOutcome;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Trains the run of a folder: from its specification or its checkpoint to its results, or to a pause. */
public final class Worker {
    private final RunFolder folder;
    private final RunSpec spec;
    private final RunRecorder recorder;

    /**
     * A worker that has the folder to itself.
     *
     * @param terminated whether the system wants the process to end; it then pauses
     */
    public Worker(RunFolder folder, BooleanSupplier terminated) {
        this.folder = folder;
        this.spec = folder.spec();
        RunEvents.mend(folder.eventsFile());
        RunStatus before =
                before(folder, spec).with(RunState.RUNNING, "Starting.", ProcessMark.of(ProcessHandle.current()));
        folder.writeStatus(before);
        this.recorder = new RunRecorder(folder, before, terminated);
    }

    /** Does the work and says where the run stands then; errors go into the status, not to the caller. */
    public RunState run() {
        try {
            return train();
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            return fail(e);
        }
    }

    private RunState train() {
        return end(new RunWork(folder, spec, recorder).train());
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
        Console.say("talkturn: " + error.line());
        if (thrown != error) {
            Console.trace(thrown);
        }
        try {
            if (Divergence.isCauseOf(error) && StudyTrials.isTrial(folder)) {
                StudyTrials.diverged(folder, error.what());
            }
            recorder.end(RunState.FAILED, error.line());
        } catch (UserError unwritable) {
            // with a full disk the status stays as it was; the dead process tells that the run must be resumed
            Console.say("talkturn: " + unwritable.line());
        }
        return RunState.FAILED;
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
        RunStatus fresh = RunStatus.of(RunState.NEW, spec.training().stopping().epochs(), "");
        RunStatus found = RunCatalog.entry(folder).status();
        return found == null ? fresh : found;
    }
}
