package io.talkturn.monah;

import io.talkturn.monah.FaceTrack.Event;
import java.util.ArrayList;
import java.util.List;

/** Finds runs of neighbouring frames with cheeks raised and lip corners pulled. */
final class Smiles {
    private final double shortest;

    /** Smiles of at least so many seconds. */
    Smiles(double shortest) {
        this.shortest = shortest;
    }

    /** Whether a frame belongs to a smile. */
    static boolean isSmiling(FrameTable frames, int frame) {
        return frames.isPresent(frame, ActionUnit.AU06) && frames.isPresent(frame, ActionUnit.AU12);
    }

    /** The smiles of one video. */
    List<Event> of(FrameTable frames) {
        List<Event> smiles = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < frames.size(); i++) {
            boolean smiling = isSmiling(frames, i);
            boolean goesOn = first >= 0 && frames.number(i - 1) + 1 == frames.number(i);
            if (first >= 0 && !(smiling && goesOn)) {
                add(smiles, frames, first, i - 1);
                first = -1;
            }
            if (smiling && first < 0) {
                first = i;
            }
        }
        if (first >= 0) {
            add(smiles, frames, first, frames.size() - 1);
        }
        return smiles;
    }

    private void add(List<Event> smiles, FrameTable frames, int first, int last) {
        double seconds = frames.time(last) - frames.time(first);
        if (seconds >= shortest) {
            smiles.add(new Event(frames.time(first), frames.time(last), seconds));
        }
    }
}
