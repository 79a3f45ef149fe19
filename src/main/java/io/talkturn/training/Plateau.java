package io.talkturn.training;

import java.util.List;

/** How often the learning rate has fallen, which follows from the epochs done: a resumed run needs no memory of it. */
public final class Plateau {
    private Plateau() {}

    /**
     * The falls so far. An epoch is flat when its dev value is not better than the best before it.
     *
     * @param patience flat epochs in a row that make the rate fall, counted anew after each fall; 0: it never falls
     */
    public static int falls(List<EpochResult> history, EpochChoice selection, int patience) {
        int falls = 0;
        int flat = 0;
        double best = Double.NaN;
        for (EpochResult epoch : history) {
            double value = selection.value(epoch.dev().metrics());
            if (patience == 0 || epoch.dev().metrics().isEmpty()) {
                continue;
            }
            if (selection.isBetter(value, best)) {
                best = value;
                flat = 0;
            } else if (++flat == patience) {
                falls++;
                flat = 0;
            }
        }
        return falls;
    }
}
