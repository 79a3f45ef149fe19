package io.talkturn.corpus;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What values a column holds. Lowest, highest, mean and standard deviation are those of the finite values, NaN where
 * there are none.
 *
 * @param present finite values
 * @param missing NaN
 * @param infinite plus and minus infinity
 * @param deviation the standard deviation with N - 1 below, NaN for fewer than two values
 */
public record Range(
        int present, int missing, int infinite, double lowest, double highest, double mean, double deviation) {

    /** Over all talkturns of a feature. */
    public static Range of(Feature feature) {
        return of(IntStream.range(0, feature.size()).mapToDouble(feature::at));
    }

    /** Over the talkturns of a label. */
    public static Range of(NumberLabel label) {
        return of(IntStream.range(0, label.size()).mapToDouble(label::at));
    }

    /** Over some values. */
    public static Range of(DoubleStream values) {
        double[] all = values.toArray();
        double[] finite = Arrays.stream(all).filter(Double::isFinite).toArray();
        int missing = (int) Arrays.stream(all).filter(Double::isNaN).count();
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double squares = Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
        return new Range(
                finite.length,
                missing,
                all.length - finite.length - missing,
                Arrays.stream(finite).min().orElse(Double.NaN),
                Arrays.stream(finite).max().orElse(Double.NaN),
                mean,
                finite.length < 2 ? Double.NaN : Math.sqrt(squares / (finite.length - 1)));
    }
}
