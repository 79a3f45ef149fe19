package io.talkturn.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A scale with round numbers.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param step between two numbers that are written
 */
record Axis(double low, double high, double step, double from, double to) {
    private static final int TICKS = 5;
    private static final double ROOM = 1e-9;

    /** One that holds all values that are defined. */
    static Axis of(DoubleStream values, double from, double to) {
        double[] defined = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(defined).min().orElse(0);
        double high = DoubleStream.of(defined).max().orElse(1);
        if (high - low < ROOM) {
            low -= 0.5;
            high += 0.5;
        }
        double step = step((high - low) / TICKS);
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, from, to);
    }

    /** Where a value stands. */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The values that are written. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * ROOM; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** A value as it is written. */
    String written(double value) {
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - ROOM));
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digits = rough / power;
        return (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10) * power;
    }
}
