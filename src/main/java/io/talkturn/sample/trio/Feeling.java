package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;

/**
 * The hidden cause of everything in a sample: its words, voice, face and labels.
 *
 * @param valence -1 (unpleasant) to 1
 * @param arousal -1 (calm) to 1
 * @param irony 0 where words mean what they say, up to 1 where they say the opposite
 */
record Feeling(double valence, double arousal, double irony) {
    /** How far what is said departs from what is felt, by chance. */
    private static final double LOOSE_VALENCE = 0.38;

    private static final double LOOSE_AROUSAL = 0.35;

    Feeling {
        valence = Math.clamp(valence, -1, 1);
        arousal = Math.clamp(arousal, -1, 1);
    }

    /** What the words show: of irony, pleasure where there is none. */
    Feeling said(Dice dice) {
        double shown = irony > 0 ? 0.25 + 0.6 * Math.abs(valence) : valence;
        return new Feeling(shown + dice.normal(LOOSE_VALENCE), arousal + dice.normal(LOOSE_AROUSAL), 0);
    }

    /** As somebody sees it who is not in it. */
    Feeling seen(Dice dice, double error) {
        return new Feeling(valence + dice.normal(error), arousal + dice.normal(error), irony);
    }
}
