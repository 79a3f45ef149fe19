package io.talkturn.monah;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a speaker's face and body did during a talkturn.
 *
 * @param frames how many usable frames the talkturn has; with none nothing is known, which is not the same as nothing
 *     done
 * @param actions the actions seen, with their raw value in the unit of {@link Action#unit()}, NaN where the table has
 *     no intensities
 * @param intensities mean intensity 0-5 of each action unit over the usable frames, empty without frames (the targets
 *     of the HAN-ROCK paper (tasks and targets))
 */
public record FaceMeasures(int frames, Map<Action, Double> actions, Map<ActionUnit, Double> intensities) {
    /** No usable frame: everything is missing. */
    public static final FaceMeasures NONE = new FaceMeasures(0, Map.of(), Map.of());

    public FaceMeasures {
        Map<Action, Double> inOrder = new EnumMap<>(Action.class);
        inOrder.putAll(actions);
        actions = Collections.unmodifiableMap(inOrder);
        intensities = Map.copyOf(intensities);
    }
}
