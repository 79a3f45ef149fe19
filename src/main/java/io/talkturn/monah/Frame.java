package io.talkturn.monah;

import java.util.Map;
import java.util.Set;

/**
 * One video frame of one speaker, as OpenFace measures it.
 *
 * @param number running number in the video
 * @param time seconds
 * @param success whether a face was found; the rest means nothing otherwise
 * @param present the action units with presence 1
 * @param intensity of the action units, 0-5, those that the table has
 * @param noseY height of the nose tip in pixels (y_30), NaN where the table has none
 * @param distance of the head from the camera in mm (pose_Tz), NaN where the table has none
 */
public record Frame(
        int number,
        double time,
        boolean success,
        Set<ActionUnit> present,
        Map<ActionUnit, Double> intensity,
        double noseY,
        double distance) {
    public Frame {
        present = Set.copyOf(present);
        intensity = Map.copyOf(intensity);
    }
}
