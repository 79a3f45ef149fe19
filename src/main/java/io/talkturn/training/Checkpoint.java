package io.talkturn.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a training needs to go on as if it had never been left.
 *
 * @param progress where it stands
 * @param parameters all trained values; shape [count]
 * @param best those of the best epoch, null before there is one; shape [count]
 * @param moments the optimizer's, by name; shape [count] each
 */
record Checkpoint(Progress progress, float[] parameters, float @Nullable [] best, Map<String, float[]> moments) {
    /** Whether all parts are of the sizes that the others ask for, as they are when they were written together. */
    boolean isConsistent() {
        int tasks = progress.identity().tasks().size();
        return progress.identity().values() == parameters.length
                && (best == null ? progress.best().epoch() == 0 : best.length == parameters.length)
                && moments.values().stream().allMatch(moment -> moment.length == parameters.length)
                && progress.best().epoch() >= 0
                && progress.underWay().batches() >= 0
                && progress.optimizerSteps() >= 0
                && progress.underWay().lossSums().length == tasks
                && progress.underWay().lossCounts().length == tasks;
    }

    /**
     * The part of a checkpoint that is no tensor.
     *
     * @param identity what must be the same when it is resumed
     * @param epochs epochs done
     * @param underWay what is done of the next epoch
     * @param optimizerSteps steps taken
     * @param best the best epoch so far
     * @param history every epoch done
     */
    record Progress(
            Identity identity,
            int epochs,
            @JsonUnwrapped UnderWay underWay,
            long optimizerSteps,
            @JsonUnwrapped Best best,
            List<EpochResult> history) {}

    /**
     * What is done of an epoch that is not done.
     *
     * @param batches batches done
     * @param lossSums sums of losses over the rows of those batches, by task
     * @param lossCounts rows of those batches, by task
     * @param seconds spent on those batches
     */
    record UnderWay(int batches, double[] lossSums, long[] lossCounts, double seconds) {}

    /**
     * The best epoch; the names in files are {@code bestEpoch} and {@code bestValue}.
     *
     * @param epoch counted from 1; 0: none yet
     * @param value its selection metric, NaN before
     */
    record Best(
            @JsonProperty("bestEpoch") int epoch,
            @JsonProperty("bestValue") double value) {}

    /**
     * What a training computes with; the number of epochs and the patience may change when it is resumed.
     *
     * @param values trained values of the network
     * @param windows predicted talkturns of the train partition
     * @param tasks their ids
     * @param optimizer how gradients become steps
     * @param batch what a step takes together
     * @param seed of all that is random
     */
    record Identity(
            long values,
            int windows,
            List<String> tasks,
            @JsonUnwrapped OptimizerSettings optimizer,
            @JsonUnwrapped BatchSettings batch,
            long seed) {}
}
