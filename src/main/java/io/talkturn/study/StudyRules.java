package io.talkturn.study;

/**
 * What holds for all trials of a study (studies 2).
 *
 * @param seed from which everything is drawn
 * @param threads of a trial; never taken from the machine, because results depend on them
 * @param medianStopping whether trials that do worse than the median of earlier ones end early
 * @param lag trial k looks at trials 1..k-lag: 1 is the paper's order, more lets as many run at once without waiting
 * @param attention whether every trial keeps its attention weights, and not the best of each condition alone
 */
public record StudyRules(long seed, int threads, boolean medianStopping, int lag, boolean attention) {
    /** The lag of new studies. */
    public static final int LAG = 4;

    public StudyRules {
        if (threads < 1 || lag < 1) {
            throw new IllegalArgumentException("threads are " + threads + ", the lag is " + lag);
        }
    }

    /** The rules of a new study. */
    public static StudyRules of(long seed) {
        return new StudyRules(seed, 1, true, LAG, false);
    }
}
