package io.talkturn.monah;

import io.talkturn.monah.FaceTrack.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads off a track what a face and body did during a talkturn (MONAH paper: features). */
final class FaceReader {
    private FaceReader() {}

    /** What was seen from {@code start} to {@code end}, both in seconds and included. */
    static FaceMeasures read(FaceTrack track, double start, double end) {
        FrameTable frames = track.frames();
        int from = frames.firstFrom(start, false);
        int to = Math.max(from, frames.firstFrom(end, true));
        Map<Action, Double> actions = new EnumMap<>(Action.class);
        putLongest(actions, Action.SMILE, track.smiles(), start, end);
        putLongest(actions, Action.NOD, track.nods(), start, end);
        putLongest(actions, Action.LEAN, track.leans(), start, end);
        Action.HELD.forEach((action, unit) -> {
            if (isHeld(frames, unit, from, to)) {
                actions.put(action, meanIntensity(frames, unit, from, to));
            }
        });
        Map<ActionUnit, Double> intensities = new EnumMap<>(ActionUnit.class);
        for (ActionUnit unit : ActionUnit.values()) {
            double mean = meanIntensity(frames, unit, from, to);
            if (!Double.isNaN(mean)) {
                intensities.put(unit, mean);
            }
        }
        return new FaceMeasures(to - from, actions, intensities);
    }

    private static boolean isHeld(FrameTable frames, ActionUnit unit, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!frames.isPresent(i, unit)) {
                return false;
            }
        }
        return to > from;
    }

    private static void putLongest(
            Map<Action, Double> actions, Action action, List<Event> events, double start, double end) {
        events.stream()
                .filter(e -> e.isInside(start, end))
                .mapToDouble(Event::value)
                .max()
                .ifPresent(value -> actions.put(action, value));
    }

    /** Over the frames that have the value; NaN where none has. */
    private static double meanIntensity(FrameTable frames, ActionUnit unit, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(i -> frames.intensity(i, unit))
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
