package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import io.talkturn.sample.script.Emotion;

/** A speaker in a role, with the affect of the moment: inertia, contagion, events and chance move it. */
final class Player {
    /** How far a talkturn's affect jumps to the partner. */
    private static final double CONTAGION = 0.07;

    /** The scripts give pushes for people who take things calmly. */
    private static final double TAKEN_TO_HEART = 1.85;

    /** What happens to somebody without a cause in the scene. */
    private static final double MOOD = 0.13;

    private final Speaker speaker;
    private final String role;
    private final Dice dice;
    private Affect affect;

    Player(Speaker speaker, String role, Dice dice) {
        this.speaker = speaker;
        this.role = role;
        this.dice = dice;
        this.affect = speaker.temper().plus(mood(2)).held();
    }

    Speaker speaker() {
        return speaker;
    }

    String role() {
        return role;
    }

    Affect affect() {
        return affect;
    }

    Emotion emotion() {
        return Emotion.of(affect);
    }

    /** An event of the scene. */
    void push(Affect by) {
        affect = affect.plus(by.times(TAKEN_TO_HEART)).held();
    }

    /** A talkturn goes by: back towards the own temper, a little towards the partner. */
    void liveOn(Affect partner) {
        affect = affect.towards(speaker.temper(), 1 - speaker.inertia())
                .drawnTo(partner, CONTAGION)
                .plus(mood(1))
                .held();
    }

    private Affect mood(double factor) {
        double sd = factor * MOOD;
        return new Affect(dice.normal(sd), dice.normal(sd), dice.normal(sd));
    }
}
