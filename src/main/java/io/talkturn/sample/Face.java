package io.talkturn.sample;

import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.Frame;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a camera sees of the speaker: 25 frames a second, six action units of intensity 0-5, present from 1 on. Now and
 * then a frame fails, or a hand is before the face for a whole talkturn.
 */
final class Face {
    private static final double FRAMES_A_SECOND = 25;
    private static final double HIDDEN = 0.02;
    private static final double FAILED = 0.01;
    private static final double PRESENT = 1.0;

    /** Noise of a talkturn as a whole, and from frame to frame. */
    private static final double TURN_NOISE = 0.40;

    private static final double FRAME_NOISE = 0.16;
    private static final double FRAME_INERTIA = 0.85;

    private final Dice dice;

    Face(Dice dice) {
        this.dice = dice;
    }

    /** The frames of one talkturn. */
    List<Frame> watch(Turn turn, double start, double end) {
        Map<ActionUnit, Double> levels =
                levels(turn.affect(), turn.speaker().manner().face());
        boolean hidden = dice.chance(HIDDEN);
        Map<ActionUnit, Double> swing = new EnumMap<>(ActionUnit.class);
        List<Frame> frames = new ArrayList<>();
        for (int k = (int) Math.ceil(start * FRAMES_A_SECOND); k <= end * FRAMES_A_SECOND; k++) {
            Map<ActionUnit, Double> intensity = new EnumMap<>(ActionUnit.class);
            Set<ActionUnit> present = EnumSet.noneOf(ActionUnit.class);
            for (ActionUnit unit : ActionUnit.values()) {
                double moved = FRAME_INERTIA * swing.getOrDefault(unit, 0.0) + dice.normal(FRAME_NOISE);
                swing.put(unit, moved);
                double value = Math.clamp(levels.getOrDefault(unit, 0.0) + moved, 0, 5);
                intensity.put(unit, value);
                if (value >= PRESENT) {
                    present.add(unit);
                }
            }
            boolean success = !dice.chance(FAILED) && !hidden;
            frames.add(new Frame(k + 1, k / FRAMES_A_SECOND, success, present, intensity, Double.NaN, Double.NaN));
        }
        return frames;
    }

    private Map<ActionUnit, Double> levels(Affect x, double strength) {
        double pleased = Math.max(0, x.valence());
        double displeased = Math.max(0, -x.valence());
        double excited = Math.max(0, x.activation());
        double weak = Math.max(0, -x.dominance());
        Map<ActionUnit, Double> levels = new EnumMap<>(ActionUnit.class);
        put(levels, ActionUnit.AU05, 0.35 + strength * (1.5 * excited + 0.5 * displeased * excited));
        put(levels, ActionUnit.AU06, 0.45 + strength * 1.9 * pleased);
        put(levels, ActionUnit.AU12, 0.50 + strength * 2.2 * pleased);
        put(levels, ActionUnit.AU17, 0.45 + strength * 1.7 * displeased);
        put(levels, ActionUnit.AU20, 0.30 + strength * (1.0 * displeased + 0.9 * weak));
        put(levels, ActionUnit.AU25, 0.75 + strength * (0.7 * excited + 0.8 * pleased));
        return levels;
    }

    private void put(Map<ActionUnit, Double> levels, ActionUnit unit, double level) {
        levels.put(unit, level + dice.normal(TURN_NOISE));
    }
}
