package io.talkturn.training;

import io.talkturn.foundation.UserError;
import java.util.Locale;

/** Ends a training whose loss or weights are no numbers any more, before they are kept. */
public final class Divergence {
    /** What such an error has as its cause, so that it is told from one of the machine's. */
    public static final class NotFinite extends ArithmeticException {
        NotFinite(String what) {
            super(what);
        }
    }

    private Divergence() {}

    /** Whether a training ended for its own sake: trained again it would end so again. */
    public static boolean isCauseOf(UserError error) {
        return error.getCause() instanceof NotFinite;
    }

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
                null,
                String.format(
                        Locale.ROOT,
                        "Try a lower learning rate (now %.3g), or %s; the epochs before are kept in the checkpoint.",
                        settings.learningRate(),
                        clip),
                new NotFinite(what));
    }
}
