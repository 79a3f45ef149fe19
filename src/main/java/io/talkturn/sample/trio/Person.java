package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;

/**
 * Somebody who speaks.
 *
 * @param temper the feeling that the person comes back to
 * @param voice how strongly feelings show in the voice, 1 on average
 * @param face how strongly they show in the face
 * @param offsets what the person's voice and face measure at rest, by column of audio and then of vision
 */
record Person(String id, Feeling temper, double voice, double face, double[] offsets) {
    private static final double OFFSET = 0.45;

    static Person meet(String id, Dice dice) {
        double[] offsets = new double[Channel.AUDIO.columns() + Channel.VISION.columns()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = dice.normal(OFFSET);
        }
        Feeling temper = new Feeling(dice.normal(0.12), dice.normal(0.12), 0);
        return new Person(id, temper, dice.between(0.7, 1.3), dice.between(0.7, 1.3), offsets);
    }
}
