package io.talkturn.training;

import io.talkturn.model.ParameterStore;
import io.talkturn.training.Checkpoint.Best;
import io.talkturn.training.Checkpoint.Identity;
import io.talkturn.training.Checkpoint.Progress;
import io.talkturn.training.Checkpoint.UnderWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a training stands: all that changes while it goes on, and what a checkpoint is made of. */
final class TrainingState {
    private final ParameterStore parameters;
    private final Optimizer optimizer;
    private final Map<String, Double> weights;
    private final List<EpochResult> history = new ArrayList<>();
    private LossSums sums;
    private int batches;
    private double seconds;
    private int bestEpoch;
    private double bestValue = Double.NaN;
    private float @Nullable [] best;

    TrainingState(ParameterStore parameters, Optimizer optimizer, Map<String, Double> weights) {
        this.parameters = parameters;
        this.optimizer = optimizer;
        this.weights = weights;
        this.sums = new LossSums(weights);
    }

    /** Every epoch done. */
    List<EpochResult> history() {
        return List.copyOf(history);
    }

    /** Whether there is a dev partition to get better on. */
    boolean isEvaluated() {
        return !history.isEmpty() && !history.getLast().dev().metrics().isEmpty();
    }

    /** Epochs done. */
    int epochs() {
        return history.size();
    }

    /** Batches done of the epoch under way. */
    int batches() {
        return batches;
    }

    /** Losses of those batches. */
    LossSums sums() {
        return sums;
    }

    /** Seconds spent on those batches. */
    double seconds() {
        return seconds;
    }

    /** The best epoch so far, 0: none. */
    int bestEpoch() {
        return bestEpoch;
    }

    /** The selection metric of the best epoch, NaN before there is one. */
    double bestValue() {
        return bestValue;
    }

    void batchDone(double took) {
        batches++;
        seconds += took;
    }

    /** Keeps the weights as they are now as the best. */
    void keep(int epoch, double value) {
        bestEpoch = epoch;
        bestValue = value;
        best = parameters.snapshot();
    }

    void epochDone(EpochResult result) {
        history.add(result);
        batches = 0;
        seconds = 0;
        sums = new LossSums(weights);
    }

    /** Gives the network the weights of the best epoch; false where there is none. */
    boolean useBest() {
        if (best == null) {
            return false;
        }
        parameters.restore(best);
        return true;
    }

    Checkpoint checkpoint(Identity identity) {
        Progress progress = new Progress(
                identity,
                epochs(),
                new UnderWay(batches, sums.sums(), sums.counts(), seconds),
                optimizer.steps(),
                new Best(bestEpoch, bestValue),
                List.copyOf(history));
        return new Checkpoint(progress, parameters.snapshot(), best, optimizer.state());
    }

    void restore(Checkpoint checkpoint) {
        Progress progress = checkpoint.progress();
        parameters.restore(checkpoint.parameters());
        optimizer.restore(progress.optimizerSteps(), checkpoint.moments());
        best = checkpoint.best();
        bestEpoch = progress.best().epoch();
        bestValue = progress.best().value();
        UnderWay underWay = progress.underWay();
        batches = underWay.batches();
        seconds = underWay.seconds();
        sums = new LossSums(weights, underWay.lossSums(), underWay.lossCounts());
        history.clear();
        history.addAll(progress.history());
    }
}
