package io.talkturn.evaluation;

/**
 * The metrics of one class against all others (docs/papers.md, metrics). What is not defined is NaN: recall without a true
 * member, precision without a prediction, specificity without a member of another class, WAcc without either.
 *
 * @param name of the class
 * @param support talkturns whose true class it is
 * @param predicted talkturns for which it was predicted
 * @param precision right among the predicted
 * @param recall right among the true ones
 * @param f1 2 TP / (2 TP + FP + FN); 0 where the class was missed throughout, NaN where it neither occurs nor is predicted
 * @param specificity not predicted among those of other classes
 * @param weightedAccuracy WAcc = (TP N/P + TN) / 2N, which is the mean of recall and specificity
 * @param weightedF1 WF1 = P/I F1+ + N/I F1-, the F1 of the class and of its complement weighted by their talkturns
 * @param n talkturns in all, which precision, F1, specificity, WAcc and WF1 speak of
 */
public record ClassMetrics(
        String name,
        int support,
        int predicted,
        double precision,
        double recall,
        double f1,
        double specificity,
        double weightedAccuracy,
        double weightedF1,
        int n) {

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
                positives,
                tp + fp,
                ratio(tp, tp + fp),
                recall,
                f1,
                specificity,
                (recall + specificity) / 2,
                n == 0 ? Double.NaN : weighted,
                n);
    }

    /** Right yes and no answers among all; NaN where there is nothing. */
    public double accuracy() {
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
