package io.talkturn.evaluation;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. */
final class Student {
    /** How much of the distribution lies below the upper end of a 95% interval. */
    private static final double UPPER = 0.975;

    private Student() {}

    /**
     * How many standard errors a 95% interval reaches to either side.
     *
     * @param freedom degrees of freedom, 1 or more
     */
    static double reach(int freedom) {
        return TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    }

    /** How probable a t as far from 0 or farther is, on either side. */
    static double twoSided(double t, int freedom) {
        // the tail itself: 1 minus the rest would lose small p values
        return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
    }
}
