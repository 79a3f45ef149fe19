package io.talkturn.evaluation;

import java.util.Arrays;

/**
 * A metric of one model, or the difference of two models', with what the conversations say of it; how each number comes
 * about stands at {@link Jackknife}.
 *
 * @param value over all talkturns
 * @param se the standard error over conversations; NaN where it is not known
 * @param low the lower end of the 95% interval, NaN where there is none
 * @param high the upper end, likewise
 * @param p of a difference: two-sided, that there is none; NaN without an interval and for the value of one model
 * @param conversations how many there are
 * @param gap why there is no interval, or that there is one
 */
public record JackknifeEstimate(
        double value, double se, double low, double high, double p, int conversations, Gap gap) {

    /** Why an interval is missing. */
    public enum Gap {
        /** It is not. */
        NONE,
        /** There are fewer conversations than {@link Jackknife#FEWEST}. */
        FEW_CONVERSATIONS,
        /** The metric is not defined over all talkturns, or not without one of the conversations. */
        UNDEFINED,
        /** The value is the same whichever conversation is left out, and it is not 0. */
        NO_SPREAD
    }

    /**
     * The value of one model.
     *
     * @param value over all talkturns
     * @param leftOut over all but those of each conversation; shape [conversations]
     */
    public static JackknifeEstimate ofValue(double value, double... leftOut) {
        return of(value, leftOut, false);
    }

    /** The difference of two models, with p; the arguments are those of {@link #ofValue}. */
    public static JackknifeEstimate ofDifference(double value, double... leftOut) {
        return of(value, leftOut, true);
    }

    /** Whether 0 lies outside of the interval; an end within 1e-12 of 0 is 0, which is inside. */
    public boolean excludesZero() {
        return Tolerance.excludesZero(low, high);
    }

    private static JackknifeEstimate of(double value, double[] leftOut, boolean isDifference) {
        int conversations = leftOut.length;
        if (conversations < Jackknife.FEWEST) {
            return without(value, Double.NaN, conversations, Gap.FEW_CONVERSATIONS);
        }
        double se = standardError(leftOut);
        if (Double.isNaN(value) || Double.isNaN(se)) {
            return without(value, Double.NaN, conversations, Gap.UNDEFINED);
        }
        if (Tolerance.isZero(se)) {
            return Tolerance.isZero(value)
                    ? new JackknifeEstimate(value, 0, 0, 0, isDifference ? 1 : Double.NaN, conversations, Gap.NONE)
                    : without(value, 0, conversations, Gap.NO_SPREAD);
        }
        double half = Student.reach(conversations - 1) * se;
        double p = isDifference ? Student.twoSided(value / se, conversations - 1) : Double.NaN;
        return new JackknifeEstimate(value, se, value - half, value + half, p, conversations, Gap.NONE);
    }

    private static JackknifeEstimate without(double value, double se, int conversations, Gap gap) {
        return new JackknifeEstimate(value, se, Double.NaN, Double.NaN, Double.NaN, conversations, gap);
    }

    /** Not defined where one of the parts is not. */
    private static double standardError(double... leftOut) {
        int n = leftOut.length;
        double mean = Arrays.stream(leftOut).sum() / n;
        double squares =
                Arrays.stream(leftOut).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares * (n - 1) / n);
    }
}
