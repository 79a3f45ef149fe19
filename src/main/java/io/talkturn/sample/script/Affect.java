package io.talkturn.sample.script;

/**
 * How somebody feels, in three dimensions around 0: pleasant or not, excited or calm, in control or not.
 *
 * @param valence about -1..1
 * @param activation about -1..1
 * @param dominance about -1..1
 */
public record Affect(double valence, double activation, double dominance) {
    private static final double LIMIT = 1.1;

    /** The sum. */
    public Affect plus(Affect other) {
        return new Affect(valence + other.valence, activation + other.activation, dominance + other.dominance);
    }

    /** So many times as strong. */
    public Affect times(double factor) {
        return new Affect(factor * valence, factor * activation, factor * dominance);
    }

    /** This, moved by a share of the way to a goal; dominance is not catching, see {@link #drawnTo}. */
    public Affect towards(Affect goal, double share) {
        return new Affect(
                valence + share * (goal.valence - valence),
                activation + share * (goal.activation - activation),
                dominance + share * (goal.dominance - dominance));
    }

    /** Contagion: valence and activation move towards the partner's, dominance a little away from it. */
    public Affect drawnTo(Affect partner, double share) {
        return new Affect(
                valence + share * (partner.valence - valence),
                activation + share * (partner.activation - activation),
                dominance - 0.25 * share * (partner.dominance - dominance));
    }

    /** Held within what people can feel. */
    public Affect held() {
        return new Affect(held(valence), held(activation), held(dominance));
    }

    private static double held(double value) {
        return Math.clamp(value, -LIMIT, LIMIT);
    }
}
