package io.talkturn.monah;

import io.talkturn.monah.FaceTrack.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds the movements between frames in which the head is still: nods and leans (monah.md 2). */
final class Stillness {
    private final Thresholds thresholds;

    Stillness(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The head goes up and down with large swings, within the time that a nod takes. */
    List<Event> nods(List<Frame> frames) {
        List<Event> nods = new ArrayList<>();
        for (int[] gap : gaps(frames, Frame::noseY, thresholds.stableNose())) {
            double start = frames.get(gap[0]).time();
            double end = frames.get(gap[1]).time();
            double seconds = end - start;
            double[] heights = frames.subList(gap[0], gap[1] + 1).stream()
                    .mapToDouble(Frame::noseY)
                    .toArray();
            if (seconds >= thresholds.nodShortest() && seconds <= thresholds.nodLongest() && swings(heights)) {
                nods.add(new Event(start, end, seconds));
            }
        }
        return nods;
    }

    /** The head comes nearer from one still position to the next. */
    List<Event> leans(List<Frame> frames) {
        List<Event> leans = new ArrayList<>();
        for (int[] gap : gaps(frames, Frame::distance, thresholds.stableDistance())) {
            Frame before = frames.get(gap[0]);
            Frame after = frames.get(gap[1]);
            double nearer = before.distance() - after.distance();
            if (nearer >= thresholds.leanMillimetres()) {
                leans.add(new Event(before.time(), after.time(), nearer));
            }
        }
        return leans;
    }

    private boolean swings(double[] heights) {
        List<Double> extremes = new ArrayList<>();
        for (int i = 1; i + 1 < heights.length; i++) {
            if ((heights[i] - heights[i - 1]) * (heights[i + 1] - heights[i]) < 0) {
                extremes.add(heights[i]);
            }
        }
        int large = 0;
        for (int i = 1; i < extremes.size(); i++) {
            large += Math.abs(extremes.get(i) - extremes.get(i - 1)) > thresholds.nodPixels() ? 1 : 0;
        }
        return extremes.size() > 2 && extremes.stream().distinct().count() > 2 && large >= 2;
    }

    /** Pairs of neighbouring still frames with moving ones between them. */
    private List<int[]> gaps(List<Frame> frames, ToDoubleFunction<Frame> value, double range) {
        List<int[]> gaps = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frames.size(); i++) {
            if (isStill(frames, i, value, range)) {
                if (last >= 0 && i - last > 1) {
                    gaps.add(new int[] {last, i});
                }
                last = i;
            }
        }
        return gaps;
    }

    /** A NaN in the window makes the range NaN, and no frame of it still. */
    private boolean isStill(List<Frame> frames, int i, ToDoubleFunction<Frame> value, double range) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int to = Math.min(frames.size() - 1, i + thresholds.halfWindow());
        for (int k = Math.max(0, i - thresholds.halfWindow()); k <= to; k++) {
            double v = value.applyAsDouble(frames.get(k));
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return high - low <= range;
    }
}
