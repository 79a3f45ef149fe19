package io.talkturn.evaluation;

/**
 * Pearson's correlation of two columns over the rows where both have a value (NaN = missing).
 *
 * @param n the number of such rows
 * @param r NaN for fewer than two rows or a constant column
 */
public record Correlation(int n, double r) {

    /**
     * Correlates two columns, shape [rows] each.
     *
     * @throws IllegalArgumentException where the columns differ in length
     */
    public static Correlation of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("Columns of " + a.length + " and " + b.length + " rows");
        }
        int n = 0;
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < a.length; i++) {
            if (bothPresent(a[i], b[i])) {
                n++;
                sumA += a[i];
                sumB += b[i];
            }
        }
        double meanA = sumA / n;
        double meanB = sumB / n;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            if (bothPresent(a[i], b[i])) {
                aa += (a[i] - meanA) * (a[i] - meanA);
                bb += (b[i] - meanB) * (b[i] - meanB);
                ab += (a[i] - meanA) * (b[i] - meanB);
            }
        }
        boolean constant = isConstant(a, b) || isConstant(b, a);
        double r = n < 2 || constant ? Double.NaN : ab / (Math.sqrt(aa) * Math.sqrt(bb));
        return new Correlation(n, Math.clamp(r, -1, 1));
    }

    /** All pairs of columns, shape [columns, columns]; symmetric. */
    public static Correlation[][] matrix(double[]... columns) {
        Correlation[][] matrix = new Correlation[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = of(columns[i], columns[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static boolean bothPresent(double a, double b) {
        return !Double.isNaN(a) && !Double.isNaN(b);
    }

    /** Told by the values, not by a variance of 0: a mean that was rounded leaves a variance above 0. */
    private static boolean isConstant(double[] values, double[] other) {
        double first = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            if (bothPresent(values[i], other[i])) {
                if (Double.isNaN(first)) {
                    first = values[i];
                } else if (values[i] != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
