package io.talkturn.training;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.training.BatchStep.Place;
import io.talkturn.training.Checkpoint.Identity;
import io.talkturn.training.Seeds.Purpose;
import io.talkturn.training.TrainingOutcome.Ending;
import io.talkturn.training.text.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network (han-rock.md 5): epochs over shuffled blocks, dev evaluation, the best epoch kept, a checkpoint after
 * every epoch. Everything random derives from seed, epoch and batch, so that a training that was left and resumed ends
 * with the same bits as one that never was, on the same machine with as many threads.
 */
public final class Trainer {
    private final Learner learner;
    private final TrainingMaterial material;
    private final TrainingSettings settings;
    private final CheckpointFolder checkpoints;
    private final Losses losses;
    private final Selection selection;
    private final BatchPlan plan;
    private final int[] dev;
    private final Evaluator evaluator;

    /**
     * A training that has not begun.
     *
     * @param learner the network, fresh; what a checkpoint holds replaces its weights
     * @param checkpoints the folder {@code checkpoint/} of a run; training goes on from what it holds
     * @throws UserError for a selection metric that does not exist
     */
    public Trainer(Learner learner, TrainingMaterial material, TrainingSettings settings, Path checkpoints) {
        this.learner = learner;
        this.material = material;
        this.settings = settings;
        this.checkpoints = new CheckpointFolder(checkpoints);
        this.losses = Losses.of(learner.shape(), material.targets(), material.weights(), material.squaredError());
        this.selection = Selection.of(settings.selection(), material.targets().isClass());
        this.plan = new BatchPlan(
                new Windows(material.corpus().corpus(), learner.settings().contentSize()),
                material.targets().rows(Partition.TRAIN),
                settings.batch(),
                settings.blockLength(),
                settings.seed());
        this.dev = material.targets().rows(Partition.DEV);
        this.evaluator = new Evaluator(learner, material.corpus());
    }

    /**
     * Trains until it is done or told to stop; afterwards the network bears the weights that the outcome names.
     *
     * @throws UserError where the loss stops being a finite number, a checkpoint cannot be written, or the one found is
     *     damaged or of other settings
     */
    public TrainingOutcome train(TrainingListener listener) {
        try (Optimizer optimizer =
                        Optimizer.of(settings, learner.parameters().trainable().size(), learner.manager());
                GradientRules rules = new GradientRules(
                        settings.l2(), settings.clipNorm(), learner.parameters(), learner.manager())) {
            TrainingState state = new TrainingState(learner.parameters(), optimizer, losses.tasks());
            restore(state, listener);
            listener.started(state.epochs(), state.batches());
            return loop(state, new BatchStep(learner, losses, rules, optimizer, settings), listener);
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

    private TrainingOutcome loop(TrainingState state, BatchStep step, TrainingListener listener) {
        while (state.epochs() < settings.epochs() && !isOutOfPatience(state)) {
            StopRequest request = epoch(state, step, listener);
            if (request != StopRequest.NONE) {
                return leave(request, state);
            }
            finishEpoch(state, listener);
        }
        return end(state.epochs() < settings.epochs() ? Ending.EARLY_END : Ending.COMPLETED, state, true);
    }

    /** The batches of an epoch that are not done yet; ends early on a request. */
    private StopRequest epoch(TrainingState state, BatchStep step, TrainingListener listener) {
        int epoch = state.epochs() + 1;
        List<int[]> batches = plan.epoch(epoch);
        while (state.batches() < batches.size()) {
            StopRequest request = listener.poll();
            if (request != StopRequest.NONE) {
                return request;
            }
            long began = System.nanoTime();
            int number = state.batches() + 1;
            Batch batch = Batch.of(material.corpus(), plan.windows(), batches.get(state.batches()));
            step.run(
                    batch,
                    Seeds.stream(settings.seed(), Purpose.DROPOUT, epoch, number),
                    state.sums(),
                    new Place(epoch, number, batches.size()));
            state.batchDone((System.nanoTime() - began) * 1e-9);
            listener.batchDone(epoch, number, batches.size());
        }
        return StopRequest.NONE;
    }

    private void finishEpoch(TrainingState state, TrainingListener listener) {
        int epoch = state.epochs() + 1;
        long began = System.nanoTime();
        double trained = state.seconds();
        @Nullable Evaluation evaluation = dev.length == 0 ? null : evaluator.evaluate(dev, losses);
        checkFinite(evaluation, epoch);
        Map<String, Double> metrics = evaluation == null
                ? Map.of()
                : evaluation.metrics(material.targets().primary());
        double value = selection.value(metrics);
        boolean best = selection.isBetter(value, state.bestValue());
        if (best) {
            state.keep(epoch, value);
        }
        EpochResult result = new EpochResult(
                epoch,
                trained + (System.nanoTime() - began) * 1e-9,
                plan.rows().length / trained,
                state.sums().total(),
                state.sums().byTask(),
                evaluation == null ? null : evaluation.loss(),
                evaluation == null ? Map.of() : evaluation.losses(),
                metrics,
                best);
        state.epochDone(result);
        checkpoints.write(state.checkpoint(identity()));
        listener.epochDone(result);
    }

    /** The last step of an epoch can spoil the weights without any training loss that shows it. */
    private void checkFinite(@Nullable Evaluation evaluation, int epoch) {
        double sum = evaluation == null ? learner.parameters().trainable().sum().getFloat() : evaluation.loss();
        if (!Double.isFinite(sum)) {
            throw BatchStep.diverged(
                    "The weights gave no finite numbers any more after epoch " + epoch + ".", settings);
        }
    }

    private boolean isOutOfPatience(TrainingState state) {
        return settings.earlyEnd() > 0 && state.epochs() - state.bestEpoch() >= settings.earlyEnd();
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
                learner.parameters().trainable().size(),
                plan.rows().length,
                losses.tasks().stream().map(LearningTask::id).toList(),
                settings.optimizer().name(),
                settings.learningRate(),
                settings.batch(),
                settings.blockLength(),
                settings.l2(),
                settings.clipNorm(),
                settings.seed());
    }
}
