package io.talkturn.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of a number task (docs/papers.md, metrics), in the unit of the label.
 *
 * @param n talkturns
 * @param mae mean absolute error; NaN for no talkturns
 * @param rmse root of the mean squared error; NaN for no talkturns
 * @param pearson correlation of truth and prediction; NaN for fewer than two talkturns or where either is constant
 * @param ccc Lin's concordance, 2 cov / (var + var + (mean - mean)^2) with population moments; NaN for fewer than two
 *     talkturns or where truth and prediction are the same constant
 */
public record RegressionMetrics(int n, double mae, double rmse, double pearson, double ccc) {

    /**
     * The metrics of predictions.
     *
     * @param truth finite, shape [n]
     * @param predicted shape [n]
     */
    public static RegressionMetrics of(double[] truth, double[] predicted) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(truth.length + " true and " + predicted.length + " predicted numbers");
        }
        int n = truth.length;
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - truth[i];
            absolute += Math.abs(error);
            squared += error * error;
        }
        return new RegressionMetrics(
                n,
                absolute / n,
                Math.sqrt(squared / n),
                Correlation.of(truth, predicted).r(),
                concordance(truth, predicted));
    }

    /** The metrics by their names in {@code metrics.csv} and {@code events.jsonl}. */
    public Map<String, Double> byName() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("mae", mae);
        values.put("rmse", rmse);
        values.put("pearson", pearson);
        values.put("ccc", ccc);
        return values;
    }

    private static double concordance(double[] truth, double[] predicted) {
        if (truth.length < 2) {
            return Double.NaN;
        }
        Summary a = Summary.of(truth);
        Summary b = Summary.of(predicted);
        double covariance = 0;
        for (int i = 0; i < truth.length; i++) {
            covariance += (truth[i] - a.mean()) * (predicted[i] - b.mean()) / truth.length;
        }
        double apart = a.mean() - b.mean();
        double spread = a.populationSd() * a.populationSd() + b.populationSd() * b.populationSd() + apart * apart;
        return spread == 0 ? Double.NaN : 2 * covariance / spread;
    }
}
