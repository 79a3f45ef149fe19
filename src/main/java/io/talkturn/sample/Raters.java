package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import io.talkturn.sample.script.Emotion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Three people who judge a talkturn: each sees the affect a little wrongly, ticks whole numbers from 1 to 5 and names an
 * emotion. The label is the mean, or what most of them named; where all differ, the name of the mean.
 */
final class Raters {
    private static final int COUNT = 3;
    private static final double NOISE = 0.09;
    private static final double SCALE = 1.9;

    private final Dice dice;

    Raters(Dice dice) {
        this.dice = dice;
    }

    /** The labels of one talkturn: an emotion and three scales from 1 to 5. */
    record Judgement(Emotion emotion, double valence, double activation, double dominance) {}

    Judgement judge(Affect shown) {
        List<Affect> seen = new ArrayList<>();
        Map<Emotion, Integer> votes = new EnumMap<>(Emotion.class);
        for (int i = 0; i < COUNT; i++) {
            Affect one = shown.plus(new Affect(dice.normal(NOISE), dice.normal(NOISE), dice.normal(NOISE)));
            seen.add(one);
            votes.merge(Emotion.of(one), 1, Integer::sum);
        }
        return new Judgement(
                majority(votes, seen),
                mean(seen.stream().mapToDouble(Affect::valence).toArray()),
                mean(seen.stream().mapToDouble(Affect::activation).toArray()),
                mean(seen.stream().mapToDouble(Affect::dominance).toArray()));
    }

    private static Emotion majority(Map<Emotion, Integer> votes, List<Affect> seen) {
        for (Map.Entry<Emotion, Integer> vote : votes.entrySet()) {
            if (2 * vote.getValue() > COUNT) {
                return vote.getKey();
            }
        }
        Affect sum = seen.stream().reduce(new Affect(0, 0, 0), Affect::plus);
        return Emotion.of(new Affect(0, 0, 0).towards(sum, 1.0 / COUNT));
    }

    /** Mean of the ticks, in four decimals. */
    private static double mean(double[] seen) {
        double sum = 0;
        for (double one : seen) {
            sum += Math.clamp(Math.round(3 + SCALE * one), 1, 5);
        }
        return Math.round(10_000 * sum / COUNT) / 10_000.0;
    }
}
