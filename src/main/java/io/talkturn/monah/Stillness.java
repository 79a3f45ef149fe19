package io.talkturn.monah;

import io.talkturn.monah.FaceTrack.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the movements between frames in which the head is still: nods and leans (MONAH paper: features). */
final class Stillness {
    private final Thresholds thresholds;

    Stillness(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The head goes up and down with large swings, within the time that a nod takes. */
    List<Event> nods(FrameTable frames) {
        List<Event> nods = new ArrayList<>();
        double[] heights = frames.noseHeights();
        for (int[] gap : gaps(heights, thresholds.nod().stableNose())) {
            double start = frames.time(gap[0]);
            double end = frames.time(gap[1]);
            if (isNodLong(end - start) && swings(Arrays.copyOfRange(heights, gap[0], gap[1] + 1))) {
                nods.add(new Event(start, end, end - start));
            }
        }
        return nods;
    }

    /** Whether a movement takes as long as a nod does. */
    boolean isNodLong(double seconds) {
        return seconds >= thresholds.nod().shortest()
                && seconds <= thresholds.nod().longest();
    }

    /** The head comes nearer from one still position to the next. */
    List<Event> leans(FrameTable frames) {
        List<Event> leans = new ArrayList<>();
        double[] distances = frames.distances();
        for (int[] gap : gaps(distances, thresholds.lean().stableDistance())) {
            double nearer = distances[gap[0]] - distances[gap[1]];
            if (nearer >= thresholds.lean().millimetres()) {
                leans.add(new Event(frames.time(gap[0]), frames.time(gap[1]), nearer));
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
        return areWide(extremes);
    }

    /** More than two extremes, more than two different ones, at least two far from the one before. */
    boolean areWide(List<Double> extremes) {
        int large = 0;
        for (int i = 1; i < extremes.size(); i++) {
            large += Math.abs(extremes.get(i) - extremes.get(i - 1))
                            > thresholds.nod().pixels()
                    ? 1
                    : 0;
        }
        return extremes.size() > 2 && extremes.stream().distinct().count() > 2 && large >= 2;
    }

    /** Pairs of neighbouring still frames with moving ones between them. */
    List<int[]> gaps(double[] values, double range) {
        List<int[]> gaps = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (window(values, i).isWithin(range)) {
                if (last >= 0 && i - last > 1) {
                    gaps.add(new int[] {last, i});
                }
                last = i;
            }
        }
        return gaps;
    }

    /** The lowest and the highest value around a frame; a NaN among them makes both NaN, and no frame of it still. */
    Window window(double[] values, int i) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int to = Math.min(values.length - 1, i + thresholds.halfWindow());
        for (int k = Math.max(0, i - thresholds.halfWindow()); k <= to; k++) {
            low = Math.min(low, values[k]);
            high = Math.max(high, values[k]);
        }
        return new Window(low, high);
    }

    /** A range of values. */
    record Window(double low, double high) {
        boolean isWithin(double range) {
            return high - low <= range;
        }
    }
}
