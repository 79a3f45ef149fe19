package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;

/** How feelings come about in the three corpora. */
final class Moods {
    private Moods() {}

    /** Two people in a scene: feelings last, pass between them, and are seldom hidden behind irony. */
    static Feeling inScene(Dice dice, Person person, Feeling before) {
        return lasting(dice, person, before, 0.6, 0.42, 0.10);
    }

    /** Somebody alone with a camera: one opinion, told with more irony. */
    static Feeling inReview(Dice dice, Person person, Feeling before) {
        return lasting(dice, person, before, 0.7, 0.40, 0.20);
    }

    /** A line of a comedy: half of them sarcastic, said by somebody who is displeased. */
    static Feeling inBanter(Dice dice, Person person, Feeling before) {
        if (dice.chance(0.5)) {
            return new Feeling(-dice.between(0.2, 0.9), person.temper().arousal() + dice.normal(0.4), irony(dice));
        }
        return new Feeling(
                person.temper().valence() + dice.normal(0.55), person.temper().arousal() + dice.normal(0.5), 0);
    }

    private static Feeling lasting(
            Dice dice, Person person, Feeling before, double inertia, double shaken, double ironic) {
        Feeling home = person.temper();
        double valence = home.valence() + inertia * (before.valence() - home.valence()) + dice.normal(shaken);
        double arousal = home.arousal() + inertia * (before.arousal() - home.arousal()) + dice.normal(shaken);
        boolean isIronic = valence < -0.1 && dice.chance(ironic);
        return new Feeling(valence, arousal, isIronic ? irony(dice) : 0);
    }

    private static double irony(Dice dice) {
        return dice.between(0.6, 1);
    }
}
