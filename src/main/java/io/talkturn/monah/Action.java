package io.talkturn.monah;

import java.util.Map;

/** What a face or body can be seen doing, in the order in which a narrative tells it (MONAH paper: features, narrative). */
public enum Action {
    SMILE("seconds", Cue.SMILE),
    POSITIVE_EXPRESSION("intensity 0-5", Cue.POSITIVE_EXPRESSION),
    UPPER_LID("intensity 0-5", Cue.UPPER_LID),
    CHIN("intensity 0-5", Cue.CHIN),
    LIP("intensity 0-5", Cue.LIP),
    JAW("intensity 0-5", Cue.JAW),
    NOD("seconds", Cue.NOD),
    LEAN("millimetres", Cue.LEAN);

    /** The actions that are held through a talkturn, with the action unit whose intensity is their raw value. */
    public static final Map<Action, ActionUnit> HELD = Map.of(
            Action.POSITIVE_EXPRESSION, ActionUnit.AU12,
            Action.UPPER_LID, ActionUnit.AU05,
            Action.CHIN, ActionUnit.AU17,
            Action.LIP, ActionUnit.AU20,
            Action.JAW, ActionUnit.AU25);

    private final String unit;
    private final Cue cue;

    Action(String unit, Cue cue) {
        this.unit = unit;
        this.cue = cue;
    }

    /** What the raw value of this action is measured in. */
    public String unit() {
        return unit;
    }

    /** The cue that a span of the narrative bears. */
    public Cue cue() {
        return cue;
    }
}
