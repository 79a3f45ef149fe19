package io.talkturn.sample;

import io.talkturn.monah.Tone;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import java.util.EnumMap;
import java.util.Map;

/** What a tone recogniser makes of a talkturn: five probabilities, nothing for very short talkturns and now and then. */
final class Voice {
    private static final double SHORTEST_SECONDS = 0.55;
    private static final double LOST = 0.012;
    private static final double NOISE = 0.55;

    private final Dice dice;

    Voice(Dice dice) {
        this.dice = dice;
    }

    /** Probabilities in four decimals, empty where there was nothing to hear. */
    Map<Tone, Double> hear(Turn turn, double seconds) {
        Map<Tone, Double> weights =
                weights(turn.affect(), turn.speaker().manner().voice());
        if (seconds < SHORTEST_SECONDS || dice.chance(LOST)) {
            return Map.of();
        }
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((tone, weight) -> Math.round(10_000 * weight / sum) / 10_000.0);
        return weights;
    }

    private Map<Tone, Double> weights(Affect x, double strength) {
        Map<Tone, Double> weights = new EnumMap<>(Tone.class);
        double strong = Math.abs(x.valence()) + Math.max(0, x.activation());
        put(weights, Tone.NEUTRAL, 1.6 - strength * strong);
        put(weights, Tone.HAPPY, strength * (2.3 * x.valence() + 0.5 * x.activation()) - 0.6);
        put(weights, Tone.SAD, strength * (-1.9 * x.valence() - 1.9 * x.activation()) - 0.6);
        put(weights, Tone.ANGRY, strength * (-1.7 * x.valence() + 1.9 * x.activation() + 0.4 * x.dominance()) - 0.6);
        put(weights, Tone.FEAR, strength * (-1.0 * x.valence() + 0.7 * x.activation() - 1.2 * x.dominance()) - 1.2);
        return weights;
    }

    private void put(Map<Tone, Double> weights, Tone tone, double logit) {
        weights.put(tone, StrictMath.exp(logit + dice.normal(NOISE)));
    }
}
