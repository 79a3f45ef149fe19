package io.talkturn.monah;

/**
 * How narratives are woven.
 *
 * @param mode whether the slips of the authors' program are put right or repeated
 * @param family which cues they tell
 * @param nodAndLean whether nods and forward leans are among the actions (the nine features of the paper are without)
 * @param thresholds when a measure is worth telling
 */
public record WeaveSettings(WeaveMode mode, Family family, boolean nodAndLean, Thresholds thresholds) {
    /** Everything that the paper tells, its nine features, with the slips put right. */
    public static WeaveSettings standard() {
        return new WeaveSettings(WeaveMode.CLEAN, Family.VPA, false, Thresholds.standard());
    }

    /** The same with another mode. */
    public WeaveSettings withMode(WeaveMode other) {
        return new WeaveSettings(other, family, nodAndLean, thresholds);
    }

    /** The same with another family. */
    public WeaveSettings withFamily(Family other) {
        return new WeaveSettings(mode, other, nodAndLean, thresholds);
    }

    /** The same with or without nods and forward leans. */
    public WeaveSettings withNodAndLean(boolean told) {
        return new WeaveSettings(mode, family, told, thresholds);
    }

    /** The same with other thresholds. */
    public WeaveSettings withThresholds(Thresholds other) {
        return new WeaveSettings(mode, family, nodAndLean, other);
    }
}
