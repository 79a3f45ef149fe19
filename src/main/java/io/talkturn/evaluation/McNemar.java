package io.talkturn.evaluation;

/**
 * McNemar's exact test of two classifiers on the same talkturns: a binomial test of the talkturns that only one of them
 * has right. It takes talkturns as independent, which those of one conversation are not; the jackknife over conversations
 * does not, so where the two differ, believe the jackknife.
 *
 * @param onlyFirst talkturns that only the first has right
 * @param onlySecond talkturns that only the second has right
 * @param p two-sided; 1 where they never differ
 */
public record McNemar(int onlyFirst, int onlySecond, double p) {

    /**
     * Tests two classifiers.
     *
     * @param first whether the first is right, shape [n]
     * @param second whether the second is right, shape [n]
     */
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " talkturns");
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond, twoSided(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond));
    }

    /** 2 P(X <= few) for X ~ Binomial(n, 1/2), at most 1; in logarithms, because 2^-n underflows from n = 1075. */
    private static double twoSided(int few, int n) {
        double logTerm = -n * Math.log(2);
        double sum = 0;
        for (int i = 0; i <= few; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (n - i) / (i + 1));
        }
        return Math.min(1, 2 * sum);
    }
}
