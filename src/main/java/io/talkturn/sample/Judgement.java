package io.talkturn.sample;

import io.talkturn.sample.script.Affect;
import io.talkturn.sample.script.Emotion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the raters made of a talkturn.
 *
 * @param seen the affect that each of them saw
 */
record Judgement(List<Affect> seen) {
    private static final double SCALE = 1.9;

    Judgement {
        seen = List.copyOf(seen);
    }

    /** What more than half of them named, if there is such an emotion. */
    Optional<Emotion> emotion() {
        return Arrays.stream(Emotion.values())
                .filter(e -> 2 * votes(e) > seen.size())
                .findFirst();
    }

    /** How many of them named an emotion. */
    int votes(Emotion emotion) {
        return (int) seen.stream().filter(a -> Emotion.of(a) == emotion).count();
    }

    /** The share of them who named the most named emotion, in four decimals. */
    double share() {
        int most = Arrays.stream(Emotion.values()).mapToInt(this::votes).max().orElseThrow();
        return fourDecimals((double) most / seen.size());
    }

    /** The mean of their ticks from 1 to 5, in four decimals. */
    double mean(Dimension dimension) {
        return fourDecimals(Arrays.stream(ticks(dimension)).average().orElseThrow());
    }

    /** The standard deviation of their ticks (n - 1), in four decimals. */
    double spread(Dimension dimension) {
        double[] ticks = ticks(dimension);
        double mean = Arrays.stream(ticks).average().orElseThrow();
        double squares = Arrays.stream(ticks).map(t -> (t - mean) * (t - mean)).sum();
        return fourDecimals(StrictMath.sqrt(squares / (ticks.length - 1)));
    }

    private double[] ticks(Dimension dimension) {
        return seen.stream()
                .mapToDouble(dimension::of)
                .map(value -> Math.clamp(Math.round(3 + SCALE * value), 1, 5))
                .toArray();
    }

    private static double fourDecimals(double value) {
        return Math.round(10_000 * value) / 10_000.0;
    }
}
