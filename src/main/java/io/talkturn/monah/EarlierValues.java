package io.talkturn.monah;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores a speaker's values one after another, each against the earlier ones of the same conversation with the sample
 * standard deviation (monah.md 2). Fewer than two earlier values, or equal ones, give 0: nothing is known to compare
 * with.
 */
final class EarlierValues {
    /** Equal values leave rounding noise, which is no spread. */
    private static final double NOISE = 1e-12;

    private final List<Double> earlier = new ArrayList<>();

    /** Scores a value, then remembers it. */
    Scored score(double value) {
        Scored scored = new Scored(value, z(value));
        earlier.add(value);
        return scored;
    }

    private double z(double value) {
        if (earlier.size() < 2) {
            return 0;
        }
        double mean = earlier.stream().mapToDouble(v -> v).sum() / earlier.size();
        double squares =
                earlier.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double sd = Math.sqrt(squares / (earlier.size() - 1));
        double largest = earlier.stream().mapToDouble(Math::abs).max().orElse(0);
        return sd <= NOISE * largest ? 0 : (value - mean) / sd;
    }
}
