package io.talkturn.monah;

/**
 * How narratives are woven.
 *
 * @param mode whether the slips of the authors' program are put right or repeated
 * @param family which cues they tell
 * @param nodAndLean whether nods and forward leans are among the actions (the nine features of the paper are without)
 * @param thresholds when a measure is worth telling
 * @param wording the phrases of the sentences; English in the mode compat
 */
public record WeaveSettings(WeaveMode mode, Family family, boolean nodAndLean, Thresholds thresholds, Wording wording) {
    /** Everything that the paper tells, its nine features, with the slips put right. */
    public static WeaveSettings standard() {
        return new WeaveSettings(WeaveMode.CLEAN, Family.VPA, false, Thresholds.standard(), Wording.english());
    }

    /** The same with another mode. */
    public WeaveSettings withMode(WeaveMode other) {
        return new WeaveSettings(other, family, nodAndLean, thresholds, wording);
    }

    /** The same with another family. */
    public WeaveSettings withFamily(Family other) {
        return new WeaveSettings(mode, other, nodAndLean, thresholds, wording);
    }

    /** The same with or without nods and forward leans. */
    public WeaveSettings withNodAndLean(boolean told) {
        return new WeaveSettings(mode, family, told, thresholds, wording);
    }

    /** The same with other thresholds. */
    public WeaveSettings withThresholds(Thresholds other) {
        return new WeaveSettings(mode, family, nodAndLean, other, wording);
    }

    /** The same in other phrases. */
    public WeaveSettings withWording(Wording other) {
        return new WeaveSettings(mode, family, nodAndLean, thresholds, other);
    }
}
