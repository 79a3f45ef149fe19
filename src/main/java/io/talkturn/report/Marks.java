package io.talkturn.report;

/** The marks of significance in tables: one for the trials of a search, another for conversations. */
public final class Marks {
    /** The paper's: the bootstrap of trials, {@link io.talkturn.evaluation.TrialBootstrap}. */
    public static final String TRIALS = "*";

    /** The jackknife over conversations after Holm's correction, {@link io.talkturn.evaluation.Jackknife}. */
    public static final String CONVERSATIONS = "†";

    private static final double LEVEL = 0.05;

    private Marks() {}

    /**
     * The dagger, or nothing.
     *
     * @param adjusted p after Holm's correction, NaN where there is none
     */
    public static String ofConversations(double adjusted) {
        return adjusted < LEVEL ? CONVERSATIONS : "";
    }

    /** The star, or nothing. */
    public static String ofTrials(boolean significant) {
        return significant ? TRIALS : "";
    }
}
