package io.talkturn.run.faith;

import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.JackknifeEstimate.Gap;
import org.jspecify.annotations.Nullable;

/**
 * A mean over talkturns with its 95% interval over conversations.
 *
 * @param value null where there is no talkturn to take it of
 * @param low null where there is no interval
 * @param high likewise
 * @param gap why there is none, or {@link Gap#NONE}
 */
public record FaithEstimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        Gap gap) {
    private static final double ZERO = 1e-12;

    static FaithEstimate of(JackknifeEstimate estimate) {
        return new FaithEstimate(
                known(estimate.value()), known(estimate.low()), known(estimate.high()), estimate.gap());
    }

    /** Where 0 lies to the interval: 1 below all of it, -1 above all of it, 0 within, or where there is no interval. */
    public int side() {
        if (low == null || high == null) {
            return 0;
        }
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }

    /** What is 0 but for the order in which it was summed is 0 in the file. */
    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Math.abs(value) < ZERO ? 0.0 : value;
    }
}
