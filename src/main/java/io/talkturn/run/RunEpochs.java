package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far a training has come; the names in files are {@code epoch}, {@code epochs}, {@code bestEpoch} and
 * {@code bestMetric}.
 *
 * @param done epochs done
 * @param planned epochs planned, at most
 * @param best the epoch kept, counted from 1, 0: none yet
 * @param bestMetric the dev metric of that epoch
 */
public record RunEpochs(
        @JsonProperty("epoch") int done,
        @JsonProperty("epochs") int planned,
        @JsonProperty("bestEpoch") int best,
        @JsonProperty("bestMetric") @Nullable Double bestMetric) {
    /** What no training can have come to must be noticed when it is read. */
    public RunEpochs {
        if (done < 0 || planned < 0 || best < 0) {
            throw new IllegalArgumentException("a number of epochs is below 0");
        }
    }

    /** None is done yet. */
    public static RunEpochs of(int planned) {
        return new RunEpochs(0, planned, 0, null);
    }

    /** The same after so many epochs. */
    public RunEpochs at(int epochs) {
        return new RunEpochs(epochs, planned, best, bestMetric);
    }

    /** The same with another epoch kept. */
    public RunEpochs keeping(int epoch, @Nullable Double metric) {
        return new RunEpochs(done, planned, epoch, metric);
    }

    /** The part of the epochs that is done, 0 where none is planned. */
    public double share() {
        return planned == 0 ? 0 : (double) done / planned;
    }
}
