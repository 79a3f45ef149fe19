package io.talkturn.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * The figures that the field's tables give for numbers, which depend on the scale of the label: sentiment from -3 to 3
 * (CMU-MOSI, CMU-MOSEI), sentiment from -1 to 1 (CH-SIMS), and any other scale (docs/papers.md, metrics).
 */
public final class ScaleMetrics {
    /** The names that a label of any scale has. */
    public static final String MAE = "mae";

    private static final double SEVEN_POINTS = 3;
    private static final double[] TWO = {0};
    private static final double[] THREE = {-0.1, 0.1};
    private static final double[] FIVE = {-0.7, -0.1, 0.1, 0.7};

    private final double[] truth;
    private final double[] predicted;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * One figure.
     *
     * @param name in {@code metrics.csv}
     * @param n what it rests on: all samples, or those that are not 0
     */
    public record Figure(String name, double value, int n) {}

    private ScaleMetrics(double[] truth, double[] predicted) {
        this.truth = truth;
        this.predicted = predicted;
    }

    /**
     * The figures of predictions, MAE first.
     *
     * @param lowest the low end of the label's scale
     * @param highest its high end
     * @param truth finite, shape [n]
     * @param predicted shape [n]
     */
    public static List<Figure> of(double lowest, double highest, double[] truth, double[] predicted) {
        if (isScale(lowest, highest, SEVEN_POINTS)) {
            return new ScaleMetrics(truth, predicted).sevenPoints();
        }
        if (isScale(lowest, highest, 1)) {
            return new ScaleMetrics(clipped(truth, 1), clipped(predicted, 1)).unit();
        }
        List<Figure> figures = new ArrayList<>();
        RegressionMetrics.of(truth, predicted)
                .byName()
                .forEach((name, value) -> figures.add(new Figure(name, value, truth.length)));
        return figures;
    }

    /** The names of the figures of a scale, in their order. */
    public static List<String> names(double lowest, double highest) {
        return of(lowest, highest, new double[0], new double[0]).stream()
                .map(Figure::name)
                .toList();
    }

    /** The names of all figures that numbers can have, whatever their scale, each once. */
    public static List<String> allNames() {
        List<String> all = new ArrayList<>(names(0, 1));
        for (double end : new double[] {SEVEN_POINTS, 1}) {
            names(-end, end).stream().filter(name -> !all.contains(name)).forEach(all::add);
        }
        return all;
    }

    /** Figures by their names. */
    public static Map<String, Double> byName(List<Figure> figures) {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach(figure -> values.put(figure.name(), figure.value()));
        return values;
    }

    private static boolean isScale(double lowest, double highest, double end) {
        return lowest == -end && highest == end;
    }

    /** Classes by rounding, half to even; two classes with the samples that are 0 and without them. */
    private List<Figure> sevenPoints() {
        errors();
        for (int end = 3; end >= 1; end--) {
            int clip = end;
            int classes = 2 * end + 1;
            DoubleToIntFunction rounded = value -> (int) Math.rint(Math.clamp(value, -clip, clip)) + clip;
            add("acc" + classes, classification(classes, rounded, all()).accuracy(), truth.length);
        }
        two("_nonnegative", value -> value >= 0 ? 1 : 0, all());
        int[] polar = all().filter(i -> truth[i] != 0).toArray();
        two("_nonzero", value -> value > 0 ? 1 : 0, Arrays.stream(polar));
        return figures;
    }

    /** Classes by borders, a value on a border in the lower one. */
    private List<Figure> unit() {
        errors();
        ClassificationMetrics two = classification(2, value -> place(TWO, value), all());
        add("acc2", two.accuracy(), truth.length);
        add("acc3", classification(3, value -> place(THREE, value), all()).accuracy(), truth.length);
        add("acc5", classification(5, value -> place(FIVE, value), all()).accuracy(), truth.length);
        add("f1", two.weightedF1(), truth.length);
        return figures;
    }

    private void errors() {
        RegressionMetrics plain = RegressionMetrics.of(truth, predicted);
        add(MAE, plain.mae(), truth.length);
        add("pearson", plain.pearson(), truth.length);
    }

    private void two(String form, DoubleToIntFunction side, IntStream rows) {
        ClassificationMetrics two = classification(2, side, rows);
        add("acc2" + form, two.accuracy(), two.n());
        add("f1" + form, two.weightedF1(), two.n());
    }

    private void add(String name, double value, int n) {
        figures.add(new Figure(name, value, n));
    }

    private ClassificationMetrics classification(int classes, DoubleToIntFunction classOf, IntStream rows) {
        int[] chosen = rows.toArray();
        return ClassificationMetrics.of(
                IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
                Arrays.stream(chosen).map(i -> classOf.applyAsInt(truth[i])).toArray(),
                Arrays.stream(chosen).map(i -> classOf.applyAsInt(predicted[i])).toArray());
    }

    private IntStream all() {
        return IntStream.range(0, truth.length);
    }

    private static int place(double[] borders, double value) {
        int place = 0;
        while (place < borders.length && value > borders[place]) {
            place++;
        }
        return place;
    }

    private static double[] clipped(double[] values, double end) {
        return Arrays.stream(values).map(value -> Math.clamp(value, -end, end)).toArray();
    }
}
