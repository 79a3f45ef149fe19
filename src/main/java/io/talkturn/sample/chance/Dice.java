package io.talkturn.sample.chance;

import java.util.List;
import java.util.Random;

/**
 * Chance from a seed. {@link Random} and {@link StrictMath} are specified to the last bit, so a seed gives the same corpus
 * on every machine.
 */
public final class Dice {
    private final Random random;

    /** The same seed throws the same. */
    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Other dice: how often they are thrown changes nothing here. */
    public Dice branch() {
        return new Dice(random.nextLong());
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Normal with mean 0. */
    public double normal(double sd) {
        return sd * random.nextGaussian();
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Uniform in 0 .. bound - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of them. */
    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
