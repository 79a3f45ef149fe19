package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Mutual information in nats as scikit-learn's {@code feature_selection} computes it (Kraskov et al. 2004, Ross 2014): Kraskov for two
 * columns of numbers, Ross for numbers with classes, plug-in for two columns of classes. All run in n log n.
 *
 * <p>scikit-learn adds a little noise to numbers so that ties are broken. Here the noise is an argument; with the draws
 * of {@code RandomState(seed)} the result is that of {@code random_state=seed}.
 */
public final class MutualInformation {
    /** The number of neighbours that scikit-learn uses unless told otherwise. */
    public static final int NEIGHBOURS = 3;

    private static final double NOISE = 1e-10;

    private MutualInformation() {}

    /**
     * Mutual information of every column with the target, numbers scaled and disturbed as scikit-learn does it.
     *
     * @param columns of n rows each
     * @param target of n rows
     * @param noise draws from N(0, 1), taken for the columns of numbers row by row, then for a target of numbers
     * @return one value a column, nats, never below 0
     */
    public static double[] withTarget(List<? extends Column> columns, Column target, DoubleSupplier noise) {
        for (Column column : columns) {
            if (column.size() != target.size()) {
                throw new IllegalArgumentException("Columns of " + column.size() + " and " + target.size() + " rows");
            }
        }
        List<Column> prepared = disturbed(columns, noise);
        Column preparedTarget = disturbed(List.of(target), noise).getFirst();
        return prepared.stream()
                .mapToDouble(column -> of(column, preparedTarget))
                .toArray();
    }

    private static double of(Column a, Column b) {
        return switch (a) {
            case Column.Numbers x ->
                switch (b) {
                    case Column.Numbers y -> kraskov(x.values(), y.values(), NEIGHBOURS);
                    case Column.Classes y -> ross(x.values(), y.values(), NEIGHBOURS);
                };
            case Column.Classes x ->
                switch (b) {
                    case Column.Numbers y -> ross(y.values(), x.values(), NEIGHBOURS);
                    case Column.Classes y -> plugIn(x.values(), y.values());
                };
        };
    }

    /**
     * Kraskov's estimate for two columns of numbers, taken as they are: no scaling, no noise.
     *
     * @param x shape [n]
     * @param y shape [n]
     * @param neighbours k, cut to n - 1
     * @return nats, not below 0; 0 for fewer than two rows
     */
    public static double kraskov(double[] x, double[] y, int neighbours) {
        int n = x.length;
        if (n < 2) {
            return 0;
        }
        int k = Math.min(neighbours, n - 1);
        PointTree tree = new PointTree(x, y);
        SortedNumbers sortedX = new SortedNumbers(x);
        SortedNumbers sortedY = new SortedNumbers(y);
        double[] psi = digamma(n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double radius = Math.nextAfter(tree.distanceToNeighbour(i, k), 0);
            // the counts include i itself, which is the "+1" of psi(nx + 1)
            sum += psi[sortedX.within(x[i], radius)] + psi[sortedY.within(y[i], radius)];
        }
        return Math.max(0, psi[n] + psi[k] - sum / n);
    }

    /**
     * Ross's estimate for numbers with classes, taken as they are: no scaling, no noise.
     *
     * @param x shape [n]
     * @param classes shape [n]; rows whose class has one member are left out
     * @param neighbours k, cut to the members of a class less one
     * @return nats, not below 0; 0 where no class has two members
     */
    public static double ross(double[] x, int[] classes, int neighbours) {
        int[] dense = renumbered(classes);
        SortedNumbers[] members = membersOfClasses(x, dense);
        double[] kept = IntStream.range(0, x.length)
                .filter(i -> members[dense[i]].size() > 1)
                .mapToDouble(i -> x[i])
                .toArray();
        if (kept.length == 0) {
            return 0;
        }
        SortedNumbers all = new SortedNumbers(kept);
        double[] psi = digamma(kept.length);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            SortedNumbers own = members[dense[i]];
            if (own.size() > 1) {
                int k = Math.min(neighbours, own.size() - 1);
                double radius = Math.nextAfter(own.distanceToNeighbour(x[i], k), 0);
                sum += psi[k] - psi[own.size()] - psi[all.within(x[i], radius)];
            }
        }
        return Math.max(0, psi[kept.length] + sum / kept.length);
    }

    /**
     * The plug-in estimate for two columns of classes.
     *
     * @param a shape [n]
     * @param b shape [n]
     * @return nats, not below 0; 0 for no rows
     */
    public static double plugIn(int[] a, int[] b) {
        int n = a.length;
        int[] denseA = renumbered(a);
        int[] denseB = renumbered(b);
        int[] countsA = counts(denseA);
        int[] countsB = counts(denseB);
        int[][] both = new int[countsA.length][countsB.length];
        for (int i = 0; i < n; i++) {
            both[denseA[i]][denseB[i]]++;
        }
        double sum = 0;
        for (int i = 0; i < both.length; i++) {
            for (int j = 0; j < both[i].length; j++) {
                if (both[i][j] > 0) {
                    double chance = (double) countsA[i] * countsB[j];
                    sum += (double) both[i][j] / n * Math.log((double) n * both[i][j] / chance);
                }
            }
        }
        return Math.max(0, sum);
    }

    private static List<Column> disturbed(List<? extends Column> columns, DoubleSupplier noise) {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        double[][] numbers = columns.stream()
                .map(c -> c instanceof Column.Numbers x ? scaled(x.values()) : new double[0])
                .toArray(double[][]::new);
        double[] strength = Arrays.stream(numbers)
                .mapToDouble(MutualInformation::noiseStrength)
                .toArray();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < numbers.length; c++) {
                if (numbers[c].length > 0) {
                    numbers[c][row] += strength[c] * noise.getAsDouble();
                }
            }
        }
        Column[] result = new Column[numbers.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = columns.get(c) instanceof Column.Numbers ? Column.numbers(numbers[c]) : columns.get(c);
        }
        return List.of(result);
    }

    private static double[] scaled(double[] values) {
        double sd = Summary.of(values).populationSd();
        if (!(sd < 10 * Math.ulp(1.0))) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= sd;
            }
        }
        return values;
    }

    private static double noiseStrength(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value);
        }
        return NOISE * Math.max(1, values.length == 0 ? 0 : sum / values.length);
    }

    /** The same classes, numbered from 0 without gaps in the order of their values. */
    private static int[] renumbered(int[] classes) {
        int[] distinct = Arrays.stream(classes).sorted().distinct().toArray();
        return Arrays.stream(classes).map(c -> Arrays.binarySearch(distinct, c)).toArray();
    }

    private static int[] counts(int[] dense) {
        int[] counts = new int[Arrays.stream(dense).max().orElse(-1) + 1];
        for (int c : dense) {
            counts[c]++;
        }
        return counts;
    }

    private static SortedNumbers[] membersOfClasses(double[] x, int[] dense) {
        int[] left = counts(dense);
        double[][] values = new double[left.length][];
        for (int c = 0; c < values.length; c++) {
            values[c] = new double[left[c]];
        }
        for (int i = 0; i < x.length; i++) {
            values[dense[i]][--left[dense[i]]] = x[i];
        }
        return Arrays.stream(values).map(SortedNumbers::new).toArray(SortedNumbers[]::new);
    }

    /** psi(1) .. psi(n) at their own index; psi(n) = -gamma + H(n - 1). */
    private static double[] digamma(int n) {
        double[] psi = new double[n + 1];
        psi[1] = -0.5772156649015329;
        for (int i = 2; i < psi.length; i++) {
            psi[i] = psi[i - 1] + 1.0 / (i - 1);
        }
        return psi;
    }
}
