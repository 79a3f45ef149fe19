package io.talkturn.monah;

import static io.talkturn.monah.ActionUnit.AU06;
import static io.talkturn.monah.ActionUnit.AU12;

import io.talkturn.monah.FaceTrack.Event;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads facial and bodily actions off video frames (monah.md 2 and 4): frames without a face do not count. */
final class FaceReader {
    private static final Map<Action, ActionUnit> HELD = Map.of(
            Action.POSITIVE_EXPRESSION, AU12,
            Action.UPPER_LID, ActionUnit.AU05,
            Action.CHIN, ActionUnit.AU17,
            Action.LIP, ActionUnit.AU20,
            Action.JAW, ActionUnit.AU25);

    private final Thresholds thresholds;
    private final Stillness stillness;

    FaceReader(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.stillness = new Stillness(thresholds);
    }

    /** Finds the events of a whole video, once. */
    FaceTrack track(List<Frame> video) {
        List<Frame> usable = video.stream().filter(Frame::success).toList();
        return new FaceTrack(usable, smiles(usable), stillness.nods(usable), stillness.leans(usable));
    }

    /** What was seen from {@code start} to {@code end}, both in seconds and included. */
    FaceMeasures read(FaceTrack track, double start, double end) {
        List<Frame> frames = between(track.frames(), start, end);
        Map<Action, Double> actions = new EnumMap<>(Action.class);
        putLongest(actions, Action.SMILE, track.smiles(), start, end);
        putLongest(actions, Action.NOD, track.nods(), start, end);
        putLongest(actions, Action.LEAN, track.leans(), start, end);
        HELD.forEach((action, unit) -> {
            if (!frames.isEmpty() && frames.stream().allMatch(f -> f.present().contains(unit))) {
                actions.put(action, meanIntensity(frames, unit));
            }
        });
        Map<ActionUnit, Double> intensities = new EnumMap<>(ActionUnit.class);
        for (ActionUnit unit : ActionUnit.values()) {
            double mean = meanIntensity(frames, unit);
            if (!Double.isNaN(mean)) {
                intensities.put(unit, mean);
            }
        }
        return new FaceMeasures(frames.size(), actions, intensities);
    }

    private List<Event> smiles(List<Frame> frames) {
        List<Event> smiles = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            boolean smiling = frame.present().contains(AU06) && frame.present().contains(AU12);
            boolean goesOn = first >= 0 && frames.get(i - 1).number() + 1 == frame.number();
            if (first >= 0 && !(smiling && goesOn)) {
                addSmile(smiles, frames.get(first), frames.get(i - 1));
                first = -1;
            }
            if (smiling && first < 0) {
                first = i;
            }
        }
        if (first >= 0) {
            addSmile(smiles, frames.get(first), frames.getLast());
        }
        return smiles;
    }

    private void addSmile(List<Event> smiles, Frame first, Frame last) {
        double seconds = last.time() - first.time();
        if (seconds >= thresholds.smileSeconds()) {
            smiles.add(new Event(first.time(), last.time(), seconds));
        }
    }

    private static void putLongest(
            Map<Action, Double> actions, Action action, List<Event> events, double start, double end) {
        events.stream()
                .filter(e -> e.isInside(start, end))
                .mapToDouble(Event::value)
                .max()
                .ifPresent(value -> actions.put(action, value));
    }

    private static double meanIntensity(List<Frame> frames, ActionUnit unit) {
        return frames.stream()
                .filter(f -> f.intensity().containsKey(unit))
                .mapToDouble(f -> f.intensity().get(unit))
                .average()
                .orElse(Double.NaN);
    }

    private static List<Frame> between(List<Frame> frames, double start, double end) {
        return frames.subList(firstFrom(frames, start, false), firstFrom(frames, end, true));
    }

    /** The first frame at or after a time; {@code beyond}: after it. */
    private static int firstFrom(List<Frame> frames, double time, boolean beyond) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            double t = frames.get(middle).time();
            if (t < time || (beyond && t == time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
