package io.talkturn.evaluation;

/**
 * The random numbers of NumPy's {@code RandomState}: the Mersenne Twister MT19937, 53-bit uniforms and the polar normal
 * draws. The same seed gives the numbers that {@code numpy.random.RandomState(seed)} gives, so whatever is drawn here
 * can be checked against Python.
 *
 * <p>Not thread-safe: one object a stream.
 */
public final class RandomState {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;
    private double spareNormal = Double.NaN;

    /**
     * Starts a stream.
     *
     * @param seed 0 to 2^32 - 1 as in NumPy; of any other number the upper and lower 32 bits are mixed by exclusive or
     */
    public RandomState(long seed) {
        state[0] = (int) (seed ^ (seed >>> 32));
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** A uniform number in [0, 1) with 53 random bits, NumPy's {@code random_sample}. */
    public double uniform() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** A whole number in 0..bound-1, by masking and rejection, as NumPy's {@code randint} draws 32-bit numbers. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        int mask = bound == 1 ? 0 : -1 >>> Integer.numberOfLeadingZeros(bound - 1);
        int drawn = mask == 0 ? 0 : nextInt() & mask;
        while (drawn >= bound) {
            drawn = nextInt() & mask;
        }
        return drawn;
    }

    /** A draw from N(0, 1), NumPy's {@code standard_normal}. */
    public double normal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        // StrictMath: the same bits on every machine
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareNormal = factor * x;
        return factor * y;
    }

    /** Many draws from N(0, 1), shape [n]. */
    public double[] normals(int n) {
        double[] draws = new double[n];
        for (int i = 0; i < n; i++) {
            draws[i] = normal();
        }
        return draws;
    }

    private int nextInt() {
        if (next == SIZE) {
            refill();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void refill() {
        for (int i = 0; i < SIZE; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
            state[i] = state[(i + MIDDLE) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
