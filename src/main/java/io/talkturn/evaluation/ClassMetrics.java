package io.talkturn.evaluation;

/**
 * The metrics of one class against all others (docs/papers.md, metrics). What is not defined is NaN: recall without a true
 * member, precision without a prediction, specificity without a member of another class, WAcc without either.
 *
 * @param name of the class
 * @param counts the talkturns that the metrics speak of
 * @param precision right among the predicted
 * @param recall right among the true ones
 * @param f1 2 TP / (2 TP + FP + FN); 0 where the class was missed throughout, NaN where it neither occurs nor is predicted
 * @param specificity not predicted among those of other classes
 * @param weightedAccuracy WAcc = (TP N/P + TN) / 2N, which is the mean of recall and specificity
 * @param weightedF1 WF1 = P/I F1+ + N/I F1-, the F1 of the class and of its complement weighted by their talkturns
 */
public record ClassMetrics(
        String name,
        Counts counts,
        double precision,
        double recall,
        double f1,
        double specificity,
        double weightedAccuracy,
        double weightedF1) {

    /**
     * The talkturns that metrics of a class speak of.
     *
     * @param support whose true class it is
     * @param predicted for which it was predicted
     * @param n in all, which F1, specificity, WAcc and WF1 speak of
     */
    public record Counts(int support, int predicted, int n) {}

    /**
     * The metrics of a class from its four counts.
     *
     * @param tp true and predicted
     * @param fp predicted, not true
     * @param fn true, not predicted
     * @param tn neither
     */
    public static ClassMetrics of(String name, int tp, int fp, int fn, int tn) {
        int positives = tp + fn;
        int negatives = tn + fp;
        int n = positives + negatives;
        double recall = ratio(tp, positives);
        double specificity = ratio(tn, negatives);
        double f1 = f1(tp, fp, fn);
        double complement = f1(tn, fn, fp);
        // a side without talkturns has no weight, and must not make the sum NaN
        double weighted = (positives == 0 ? 0 : (double) positives / n * f1)
                + (negatives == 0 ? 0 : (double) negatives / n * complement);
        return new ClassMetrics(
                name,
                new Counts(positives, tp + fp, n),
                ratio(tp, tp + fp),
                recall,
                f1,
                specificity,
                (recall + specificity) / 2,
                n == 0 ? Double.NaN : weighted);
    }

    /** Right yes and no answers among all; NaN where there is nothing. */
    public double accuracy() {
        int n = counts.n;
        int support = counts.support;
        double right = (support == 0 ? 0 : recall * support) + (n == support ? 0 : specificity * (n - support));
        return n == 0 ? Double.NaN : Math.rint(right) / n;
    }

    /** The metrics of one class of a confusion matrix. */
    public static ClassMetrics of(ConfusionMatrix matrix, int c) {
        int tp = matrix.count(c, c);
        int fp = matrix.predicted(c) - tp;
        int fn = matrix.support(c) - tp;
        return of(matrix.classes().get(c), tp, fp, fn, matrix.total() - tp - fp - fn);
    }

    private static double f1(int tp, int fp, int fn) {
        return ratio(2 * tp, 2 * tp + fp + fn);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
