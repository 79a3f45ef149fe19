package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import java.util.ArrayList;
import java.util.List;

/**
 * Three people who judge a talkturn: each sees the affect wrongly in a way of their own, ticks whole numbers from 1 to 5
 * and names an emotion. With another noise they err the same way, more or less far.
 */
final class Raters {
    private static final int COUNT = 3;

    private final Dice dice;
    private final double noise;

    /**
     * Raters of a corpus.
     *
     * @param noise standard deviation of what they see around the affect, in each dimension
     */
    Raters(Dice dice, double noise) {
        this.dice = dice;
        this.noise = noise;
    }

    Judgement judge(Affect shown) {
        List<Affect> seen = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            seen.add(shown.plus(new Affect(dice.normal(noise), dice.normal(noise), dice.normal(noise))));
        }
        return new Judgement(seen);
    }
}
