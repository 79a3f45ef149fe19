package io.talkturn.worker;

import io.talkturn.run.Curve;
import io.talkturn.study.TrialSupervisor;
import io.talkturn.training.EpochResult;
import io.talkturn.training.StopRequest;
import io.talkturn.training.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what every epoch gave, and asks the rule of a study between epochs whether the trial goes on. */
final class WatchedTraining implements TrainingListener {
    private final RunRecorder recorder;
    private final @Nullable TrialSupervisor supervisor;
    private final List<EpochResult> history = new ArrayList<>();
    private boolean isToBeChecked;

    /** @param supervisor null where the run is no trial of a study with a rule */
    WatchedTraining(RunRecorder recorder, @Nullable TrialSupervisor supervisor) {
        this.recorder = recorder;
        this.supervisor = supervisor;
    }

    /** How it did on dev after every epoch. */
    Curve curve() {
        return Curve.of(history);
    }

    @Override
    public StopRequest poll() {
        StopRequest asked = recorder.poll();
        if (asked != StopRequest.NONE || supervisor == null || !isToBeChecked) {
            return asked;
        }
        // asked before the first batch of an epoch, so that a training that has come to its own end is not asked of
        isToBeChecked = false;
        return supervisor.check(curve(), recorder::note);
    }

    @Override
    public void restored(List<EpochResult> done) {
        history.addAll(done);
        recorder.restored(done);
    }

    @Override
    public void started(int epochsDone, int batchesDone) {
        isToBeChecked = epochsDone > 0 && batchesDone == 0;
        recorder.started(epochsDone, batchesDone);
    }

    @Override
    public void batchDone(int epoch, int batch, int batches) {
        recorder.batchDone(epoch, batch, batches);
    }

    @Override
    public void epochDone(EpochResult result) {
        history.add(result);
        isToBeChecked = true;
        recorder.epochDone(result);
    }

    @Override
    public void note(String message) {
        recorder.note(message);
    }
}
