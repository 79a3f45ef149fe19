package io.talkturn.weaving;

import io.talkturn.monah.FrameTable;
import java.util.ArrayList;
import java.util.List;

/** Finds when a face was seen, for a time line. */
final class Stretches {
    /** Frames further apart than this do not belong to one stretch. */
    private static final double GAP_SECONDS = 0.5;

    private Stretches() {}

    /** Pairs of seconds, from the first to the last frame of each stretch. */
    static List<List<Double>> seen(FrameTable frames) {
        List<List<Double>> stretches = new ArrayList<>();
        double start = Double.NaN;
        double last = Double.NaN;
        for (int i = 0; i < frames.size(); i++) {
            if (!frames.isSeen(i)) {
                continue;
            }
            double time = frames.time(i);
            if (!(time - last <= GAP_SECONDS)) {
                if (!Double.isNaN(start)) {
                    stretches.add(List.of(start, last));
                }
                start = time;
            }
            last = time;
        }
        if (!Double.isNaN(start)) {
            stretches.add(List.of(start, last));
        }
        return stretches;
    }
}
