package io.talkturn.training;

import io.talkturn.foundation.UserError;
import java.util.Locale;

/** Ends a training whose loss or weights are no numbers any more, before they are kept. */
public final class Divergence {
    private Divergence() {}

    /**
     * Lets only a loss pass that is a number.
     *
     * @throws UserError for any other one; it says what to try
     */
    public static void requireFinite(float loss, Place place, OptimizerSettings settings) {
        if (!Float.isFinite(loss)) {
            throw told(
                    "The loss became " + (Float.isNaN(loss) ? "not a number" : "infinite") + " in epoch "
                            + place.epoch() + ", batch " + place.batch() + " of " + place.batches() + ".",
                    settings);
        }
    }

    /** An error that says what to try. */
    static UserError told(String what, OptimizerSettings settings) {
        String clip = settings.clipNorm() > 0
                ? "clip gradients to a smaller norm"
                : "clip gradients to a norm, for example 5";
        return new UserError(
                what,
                String.format(
                        Locale.ROOT,
                        "Try a lower learning rate (now %.3g), or %s; the epochs before are kept in the checkpoint.",
                        settings.learningRate(),
                        clip));
    }
}
