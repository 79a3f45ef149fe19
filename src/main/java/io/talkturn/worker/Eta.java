package io.talkturn.worker;

import org.jspecify.annotations.Nullable;

/** Estimates how long a training will still take, from the epochs of this worker and the batches of the one under way. */
public final class Eta {
    private final int epochs;
    private double secondsOfEpochs;
    private int epochsMeasured;
    private long epochBegan = System.nanoTime();
    private double fraction;

    public Eta(int epochs) {
        this.epochs = epochs;
    }

    public void batchDone(int batch, int batches) {
        if (batch == 1) {
            epochBegan = System.nanoTime();
        }
        fraction = (double) batch / batches;
    }

    public void epochDone(double seconds) {
        // the first epoch warms up: it counts until there is another
        secondsOfEpochs = epochsMeasured == 1 ? seconds : secondsOfEpochs + seconds;
        epochsMeasured = epochsMeasured == 1 ? 2 : epochsMeasured + 1;
        fraction = 0;
        epochBegan = System.nanoTime();
    }

    /** Seconds to the end of the last epoch, null before anything is known. */
    @Nullable
    public Double seconds(int epochsDone) {
        double elapsed = (System.nanoTime() - epochBegan) * 1e-9;
        int counted = epochsMeasured > 1 ? epochsMeasured - 1 : epochsMeasured;
        if (counted == 0 && fraction == 0) {
            return null;
        }
        double perEpoch = counted > 0 ? secondsOfEpochs / counted : elapsed / fraction;
        return Math.max(0, (epochs - epochsDone - fraction) * perEpoch);
    }
}
