package io.talkturn.worker;

import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.ProcessMemory;
import io.talkturn.run.RunEpochs;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.EpochResult;
import io.talkturn.training.StopRequest;
import io.talkturn.training.TrainingListener;
import io.talkturn.training.TrainingOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes down what a training does, in {@code events.jsonl} and {@code status.json}, and hands it the user's requests. */
public final class RunRecorder implements TrainingListener {
    private static final long STATUS_EVERY = Duration.ofSeconds(1).toNanos();

    private final RunFolder folder;
    private final BooleanSupplier terminated;
    private final Eta eta;
    private RunStatus status;
    private Map<String, Double> weights = Map.of();
    private long parameters;
    private @Nullable EpochChoice selection;
    private long lastWritten;

    public RunRecorder(RunFolder folder, RunStatus status, BooleanSupplier terminated) {
        this.folder = folder;
        this.terminated = terminated;
        this.eta = new Eta(status.epochs().planned());
        this.status = status;
    }

    public RunStatus status() {
        return status;
    }

    /** What the next {@link #started} tells beside the epoch. */
    void describe(String device, long parameterCount, Map<String, Double> lossWeights, EpochChoice bestBy) {
        parameters = parameterCount;
        weights = lossWeights;
        selection = bestBy;
        RunStatus s = status;
        status = new RunStatus(
                s.state(), s.epochs(), device, s.message(), null, s.pid(), s.processStart(), RunStatus.now());
    }

    /** Says what the worker is at. */
    public void at(String message) {
        status = changed(status.epochs(), message, null);
        write();
    }

    @Override
    public StopRequest poll() {
        folder.requireThere();
        if (terminated.getAsBoolean()) {
            return StopRequest.PAUSE;
        }
        return folder.request().map(RunRecorder::stop).orElse(StopRequest.NONE);
    }

    /** Catches up on epochs whose checkpoint was written just before the last worker was killed. */
    @Override
    public void restored(List<EpochResult> history) {
        int known = folder.events().stream()
                .mapToInt(event -> event instanceof RunEvent.Epoch epoch ? epoch.epoch() : 0)
                .max()
                .orElse(0);
        history.stream().filter(result -> result.epoch() > known).forEach(result -> append(event(result)));
        status = changed(status.epochs().keeping(0, null), status.message(), null);
        history.stream().filter(EpochResult::best).forEach(this::best);
    }

    @Override
    public void started(int epochsDone, int batchesDone) {
        status = changed(status.epochs().at(epochsDone), "Training.", null);
        append(new RunEvent.Started(
                RunStatus.now(), epochsDone, status.epochs().planned(), status.device(), parameters, weights));
        write();
    }

    @Override
    public void batchDone(int epoch, int batch, int batches) {
        eta.batchDone(batch, batches);
        if (System.nanoTime() - lastWritten > STATUS_EVERY) {
            status = changed(
                    status.epochs().at(epoch - 1),
                    "Epoch " + epoch + ", batch " + batch + " of " + batches + ".",
                    eta.seconds(epoch - 1));
            writeIfFree();
        }
    }

    @Override
    public void epochDone(EpochResult result) {
        eta.epochDone(result.pace().seconds());
        append(event(result));
        best(result);
        status = changed(
                status.epochs().at(result.epoch()),
                "Epoch " + result.epoch() + " of " + status.epochs().planned() + " is done.",
                eta.seconds(result.epoch()));
        write();
    }

    @Override
    public void note(String message) {
        append(new RunEvent.Log(RunStatus.now(), "info", message));
    }

    /** Ends the recording: the event first, so that whoever reads the status can rely on the events. */
    public void end(RunState state, String message) {
        try (FolderLock _ = folder.hold()) {
            folder.request().filter(request -> !isAnswered(request, state)).ifPresent(this::tooLate);
            append(new RunEvent.Ended(RunStatus.now(), state, message));
            status = status.without(state, message);
            write();
            folder.clearRequest();
        }
    }

    /** The outcome, discarded where the user asked for that after the training had been left for another reason. */
    public TrainingOutcome settled(TrainingOutcome outcome) {
        return folder.request().filter(RunRequest.DISCARD::equals).isPresent() ? outcome.discarded() : outcome;
    }

    private static boolean isAnswered(RunRequest request, RunState state) {
        return switch (request) {
            case PAUSE -> state == RunState.PAUSED;
            case STOP_BEST, STOP_LAST -> state == RunState.STOPPED;
            case DISCARD -> state == RunState.DISCARDED;
        };
    }

    private void tooLate(RunRequest request) {
        append(new RunEvent.Log(
                RunStatus.now(), "warn", "“" + request.id() + "” came too late: the training was over already."));
    }

    private void best(EpochResult result) {
        if (result.best()) {
            Double metric =
                    selection == null ? null : selection.value(result.dev().metrics());
            status = changed(status.epochs().keeping(result.epoch(), metric), status.message(), status.etaSeconds());
        }
    }

    private static RunEvent.Epoch event(EpochResult result) {
        return new RunEvent.Epoch(
                RunStatus.now(),
                result.epoch(),
                result.pace(),
                ProcessMemory.residentOrHeap(),
                result.train(),
                result.dev(),
                result.best());
    }

    private static StopRequest stop(RunRequest request) {
        return switch (request) {
            case PAUSE -> StopRequest.PAUSE;
            case STOP_BEST -> StopRequest.STOP_BEST;
            case STOP_LAST -> StopRequest.STOP_LAST;
            case DISCARD -> StopRequest.DISCARD;
        };
    }

    private RunStatus changed(RunEpochs epochs, String message, @Nullable Double etaSeconds) {
        return new RunStatus(
                RunState.RUNNING,
                epochs,
                status.device(),
                message,
                etaSeconds,
                status.pid(),
                status.processStart(),
                RunStatus.now());
    }

    private void append(RunEvent event) {
        folder.append(event);
    }

    /** The next batch says it as well. */
    private void writeIfFree() {
        folder.requireThere();
        try (FolderLock held =
                FolderLock.tryTake(folder.path(), "the status of a run").orElse(null)) {
            if (held != null) {
                write();
            }
        }
    }

    private void write() {
        folder.writeStatus(status);
        lastWritten = System.nanoTime();
    }
}
