package io.talkturn.monah;

import java.util.Arrays;

/**
 * Scores a speaker's values one after another, each against the earlier ones of the same conversation with the sample
 * standard deviation (MONAH paper: features). Fewer than two earlier values, or equal ones, give 0: nothing is known to compare
 * with.
 */
final class EarlierValues {
    /** Equal values leave rounding noise, which is no spread. */
    private static final double NOISE = 1e-12;

    private double[] earlier = new double[16];
    private int count;

    /** Scores a value, then remembers it; a missing one has no score and is not remembered. */
    Scored score(double value) {
        if (Double.isNaN(value)) {
            return new Scored(value, 0);
        }
        Scored scored = new Scored(value, z(value));
        if (count == earlier.length) {
            earlier = Arrays.copyOf(earlier, 2 * count);
        }
        earlier[count++] = value;
        return scored;
    }

    private double z(double value) {
        if (count < 2) {
            return 0;
        }
        double mean = Arrays.stream(earlier, 0, count).sum() / count;
        double squares = Arrays.stream(earlier, 0, count)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        double sd = Math.sqrt(squares / (count - 1));
        double largest = Arrays.stream(earlier, 0, count).map(Math::abs).max().orElse(0);
        return sd <= NOISE * largest ? 0 : (value - mean) / sd;
    }
}
