package io.talkturn.training;

import java.util.Random;

/** Random streams that depend on nothing but the run's seed and the place in it, so that a resumed run draws the same. */
public final class Seeds {
    private Seeds() {}

    /** What is drawn. */
    public enum Purpose {
        ORDER(1),
        DROPOUT(2);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    /** A stream of its own for every seed, purpose, epoch and batch; java.util.Random, whose sequence is documented. */
    public static Random stream(long seed, Purpose purpose, int epoch, int batch) {
        long mixed = mix(seed + 0x9E3779B97F4A7C15L * purpose.number);
        mixed = mix(mixed + epoch);
        return new Random(mix(mixed + batch));
    }

    /** A number that a seed and two others alone decide, and that is unrelated for neighbours. */
    public static long mix(long seed, long first, long second) {
        return mix(mix(mix(seed) + first) + second);
    }

    /** The finaliser of SplitMix64: neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
