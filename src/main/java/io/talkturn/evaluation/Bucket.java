package io.talkturn.evaluation;

/** How much attention an item gets beside its neighbours, by its z (HAN-ROCK paper: attention). */
public enum Bucket {
    /** z at or below 0. */
    NONE,
    /** z in (0, 1]. */
    LOW,
    /** z in (1, 2]. */
    MEDIUM,
    /** z above 2. */
    HIGH;

    // two values always give z = ±1 and one-hot of five gives 2: rounding must not decide the bucket
    private static final double SOFTENED = 1e-9;

    /** The bucket of a z; borders are softened by 1e-9, downwards. */
    public static Bucket of(double z) {
        if (z > 2 + SOFTENED) {
            return HIGH;
        }
        if (z > 1 + SOFTENED) {
            return MEDIUM;
        }
        return z > SOFTENED ? LOW : NONE;
    }

    /** N, L, M or H. */
    public String letter() {
        return name().substring(0, 1);
    }
}
