package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import io.talkturn.foundation.UserError;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.Checkpoint.Identity;
import io.talkturn.training.Seeds.Purpose;
import io.talkturn.training.TrainingOutcome.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Trains a network (HAN-ROCK paper and weak-label paper: training): epochs over shuffled batches, dev evaluation, the best epoch kept, a checkpoint after
 * every epoch. Everything random derives from seed, epoch and batch, so that a training that was left and resumed ends
 * with the same bits as one that never was, on the same machine with as many threads.
 */
public final class Trainer {
    private final Course course;
    private final TrainingSettings settings;
    private final CheckpointFolder checkpoints;

    /**
     * A training that has not begun.
     *
     * @param course its network is fresh; what a checkpoint holds replaces its weights
     * @param checkpoints the folder {@code checkpoint/} of a run; training goes on from what it holds
     */
    public Trainer(Course course, TrainingSettings settings, Path checkpoints) {
        this.course = course;
        this.settings = settings;
        this.checkpoints = new CheckpointFolder(checkpoints);
    }

    /**
     * Trains until it is done or told to stop; afterwards the network bears the weights that the outcome names.
     *
     * @throws UserError where the loss stops being a finite number, a checkpoint cannot be written, or the one found is
     *     damaged or of other settings
     */
    public TrainingOutcome train(TrainingListener listener) {
        try (Optimizer optimizer = Optimizer.of(
                        settings.optimizer(),
                        parameters().trainable().size(),
                        course.learner().manager());
                GradientRules rules = course.rules()) {
            TrainingState state = new TrainingState(parameters(), optimizer, course.weights());
            restore(state, listener);
            listener.started(state.epochs(), state.batches());
            return loop(state, new Step(course.learner(), rules, optimizer, settings.optimizer()), listener);
        }
    }

    private void restore(TrainingState state, TrainingListener listener) {
        Optional<Checkpoint> found = checkpoints.latest(listener::note);
        if (found.isPresent()) {
            if (!found.get().progress().identity().equals(identity())) {
                throw new UserError(
                        "The checkpoint was written with other settings than the run has now.",
                        "Train from the beginning as a new run, or bring the settings back.");
            }
            state.restore(found.get());
            listener.restored(found.get().progress().history());
        }
    }

    private ParameterStore parameters() {
        return course.learner().parameters();
    }

    private TrainingOutcome loop(TrainingState state, Step step, TrainingListener listener) {
        while (state.epochs() < settings.stopping().epochs() && !isOutOfPatience(state)) {
            StopRequest request = epoch(state, step, listener);
            if (request != StopRequest.NONE) {
                return leave(request, state);
            }
            finishEpoch(state, listener);
        }
        return end(state.epochs() < settings.stopping().epochs() ? Ending.EARLY_END : Ending.COMPLETED, state, true);
    }

    /** The batches of an epoch that are not done yet; ends early on a request. */
    private StopRequest epoch(TrainingState state, Step step, TrainingListener listener) {
        int epoch = state.epochs() + 1;
        List<int[]> batches = course.epoch(epoch);
        setLearningRate(state, step.optimizer(), listener);
        while (state.batches() < batches.size()) {
            StopRequest request = listener.poll();
            if (request != StopRequest.NONE) {
                return request;
            }
            long began = System.nanoTime();
            int number = state.batches() + 1;
            int[] rows = batches.get(state.batches());
            RandomGenerator dropout = Seeds.stream(settings.seed(), Purpose.DROPOUT, epoch, number);
            Learned learned = step.run(
                    (scratch, collector) -> course.through(rows, dropout, scratch, collector),
                    new Place(epoch, number, batches.size()));
            state.sums().add(learned.losses(), learned.counts());
            state.batchDone((System.nanoTime() - began) * 1e-9);
            listener.batchDone(epoch, number, batches.size());
        }
        return StopRequest.NONE;
    }

    private void setLearningRate(TrainingState state, Optimizer optimizer, TrainingListener listener) {
        double rate = course.learningRate(state.history());
        if (rate != optimizer.learningRate()) {
            optimizer.learningRate(rate);
            if (state.batches() == 0) {
                listener.note(String.format(
                        Locale.ROOT, "The learning rate is %.3g from epoch %d on.", rate, state.epochs() + 1));
            }
        }
    }

    private void finishEpoch(TrainingState state, TrainingListener listener) {
        int epoch = state.epochs() + 1;
        long began = System.nanoTime();
        double trained = state.seconds();
        DevResult dev = course.evaluate();
        checkFinite(dev, epoch);
        EpochChoice selection = course.choice();
        double value = selection.value(dev.metrics());
        boolean best = selection.isBetter(value, state.bestValue());
        if (best) {
            state.keep(epoch, value);
        }
        EpochResult result = new EpochResult(
                epoch,
                new Pace(trained + (System.nanoTime() - began) * 1e-9, course.samples() / trained),
                new TrainResult(state.sums().total(), state.sums().byTask()),
                dev,
                best);
        state.epochDone(result);
        checkpoints.write(state.checkpoint(identity()));
        listener.epochDone(result);
    }

    /** The last step of an epoch can spoil the weights without any training loss that shows it. */
    private void checkFinite(DevResult dev, int epoch) {
        // the dev partition need not come by a weight that was spoilt
        if (!areWeightsFinite() || (dev.loss() != null && !Double.isFinite(dev.loss()))) {
            throw Divergence.told(
                    "The weights gave no finite numbers any more after epoch " + epoch + ".", settings.optimizer());
        }
    }

    private boolean areWeightsFinite() {
        try (NDArray sum = parameters().trainable().sum()) {
            return Float.isFinite(sum.getFloat());
        }
    }

    private boolean isOutOfPatience(TrainingState state) {
        return settings.stopping().earlyEnd() > 0
                && state.isEvaluated()
                && state.epochs() - state.bestEpoch() >= settings.stopping().earlyEnd();
    }

    private TrainingOutcome leave(StopRequest request, TrainingState state) {
        return switch (request) {
            case PAUSE -> {
                checkpoints.write(state.checkpoint(identity()));
                yield outcome(Ending.PAUSED, state, state.epochs());
            }
            case STOP_BEST -> end(Ending.STOPPED_BEST, state, true);
            case STOP_LAST -> end(Ending.STOPPED_LAST, state, false);
            case DISCARD -> outcome(Ending.DISCARDED, state, 0);
            case NONE -> throw new IllegalArgumentException("Nothing was requested");
        };
    }

    private TrainingOutcome end(Ending ending, TrainingState state, boolean best) {
        boolean used = best && state.useBest();
        return outcome(ending, state, used ? state.bestEpoch() : state.epochs());
    }

    private static TrainingOutcome outcome(Ending ending, TrainingState state, int kept) {
        boolean isBest = kept > 0 && kept == state.bestEpoch();
        return new TrainingOutcome(ending, state.epochs(), kept, isBest ? state.bestValue() : null);
    }

    private Identity identity() {
        return new Identity(
                parameters().trainable().size(),
                course.samples(),
                List.copyOf(course.weights().keySet()),
                settings.optimizer(),
                settings.batch(),
                settings.seed());
    }
}
