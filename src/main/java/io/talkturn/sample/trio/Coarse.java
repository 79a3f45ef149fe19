package io.talkturn.sample.trio;

/** Values in steps of 1/64: exact in every arithmetic, and half as large where the files are packed. */
final class Coarse {
    private static final double STEPS = 64;

    private Coarse() {}

    static float of(double value) {
        return (float) (Math.rint(value * STEPS) / STEPS);
    }
}
