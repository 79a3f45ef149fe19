package io.talkturn.evaluation;

/** How far two numbers may lie apart and still be the same one, computed in another order. */
final class Tolerance {
    private static final double CLOSE = 1e-12;

    private Tolerance() {}

    /** Whether a number counts as 0; NaN does not. */
    static boolean isZero(double value) {
        return Math.abs(value) < CLOSE;
    }

    /** Whether two numbers are the same; an infinite one is the same as itself, NaN as none. */
    static boolean isSame(double a, double b) {
        return a == b || Math.abs(a - b) < CLOSE;
    }

    /** Whether 0 lies outside of an interval; an end that counts as 0 is inside, and so is what is not known. */
    static boolean excludesZero(double low, double high) {
        return low <= high && !isZero(low) && !isZero(high) && (low > 0 || high < 0);
    }
}
