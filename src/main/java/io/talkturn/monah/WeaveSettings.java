package io.talkturn.monah;

/**
 * How narratives are woven.
 *
 * @param family which cues they tell
 * @param nodAndLean whether nods and forward leans are among the actions (the nine features of the paper are without)
 * @param thresholds when a measure is worth telling
 */
public record WeaveSettings(Family family, boolean nodAndLean, Thresholds thresholds) {
    /** Everything that the paper tells: its nine features. */
    public static WeaveSettings standard() {
        return new WeaveSettings(Family.VPA, false, Thresholds.standard());
    }

    /** The same with another family. */
    public WeaveSettings withFamily(Family other) {
        return new WeaveSettings(other, nodAndLean, thresholds);
    }
}
