package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** Gathers the problems with settings, in the order in which they are asked for. */
final class Problems {
    /** Beyond this a number is a slip of the keyboard. */
    static final int MOST = 1_000_000;

    private final List<UserError> found = new ArrayList<>();

    /** Each problem once. */
    List<UserError> all() {
        return found.stream().distinct().toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String what, String wayOut) {
        found.add(new UserError(what, wayOut));
    }

    void attempt(Runnable work) {
        try {
            work.run();
        } catch (UserError e) {
            found.add(e);
        }
    }

    void between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            add("The " + what + " is " + value + ".", "Use " + least + " to " + most + ".");
        }
    }

    void atLeast(String what, double value, int least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            String shown = value == Math.rint(value) && !Double.isInfinite(value)
                    ? Long.toString((long) value)
                    : Double.toString(value);
            add("The " + what + " is " + shown + ".", "Use " + least + " or more.");
        }
    }

    /** A count from the least, which nobody needs more of than the most. */
    void count(String what, int value, int least, int most) {
        atLeast(what, value, least);
        if (value > most) {
            add("The " + what + " is " + value + ".", "Use " + least + " to " + most + ".");
        }
    }

    void share(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            add("The " + what + " is " + value + ".", "Use 0 or more and less than 1.");
        }
    }

    /** The settings of training that all kinds of runs have. */
    void training(TrainingSettings training) {
        if (!(training.learningRate() > 0) || Double.isInfinite(training.learningRate())) {
            add("The learning rate is " + training.learningRate() + ".", "Use a number above 0, for example 2^-9.");
        }
        count("batch", training.batch(), 1, MOST);
        count("number of epochs", training.epochs(), 1, MOST);
        atLeast("L2", training.l2(), 0);
        count("block length", training.blockLength(), 1, MOST);
        count("early end", training.earlyEnd(), 0, MOST);
        atLeast("gradient norm", training.clipNorm(), 0);
        count("number of threads", training.threads(), 0, ComputeDevice.MOST_THREADS);
    }

    /** Refuses what does not fit into this machine's memory. */
    void memory(long bytesNeeded, String wayOut) {
        long there = MemoryEstimate.ofMachine();
        if (bytesNeeded > there) {
            add(
                    "One batch of this network needs about " + gigabytes(bytesNeeded)
                            + " GB of memory; this machine has " + gigabytes(there) + " GB.",
                    wayOut);
        }
    }

    private static long gigabytes(long bytes) {
        return Math.max(1, Math.round(bytes / 1e9));
    }
}
